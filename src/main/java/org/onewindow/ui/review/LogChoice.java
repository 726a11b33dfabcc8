package org.onewindow.ui.review;

import java.time.LocalDate;
import java.util.Set;
import org.onewindow.review.LogColumn;
import org.onewindow.review.LogFilter;
import org.onewindow.review.risk.EntryRef;

/**
 * What somebody has chosen to see of a day's log; empty is anything.
 *
 * @param clerk a sign-in name
 * @param department a department's code
 * @param matter a matter's code
 * @param outcome an outcome's name
 * @param flagged whether only what a flag points at
 * @param text what is looked for
 */
record LogChoice(String clerk, String department, String matter, String outcome, boolean flagged, String text) {
    /** Everything. */
    static final LogChoice ALL = new LogChoice("", "", "", "", false, "");

    /** The same as a filter; {@code evidence} are the entries that flags point at. */
    LogFilter filter(LocalDate day, Set<EntryRef> evidence) {
        LogFilter wanted = LogFilter.of(day);
        wanted = with(wanted, LogColumn.OPERATOR, clerk);
        wanted = with(wanted, LogColumn.DEPARTMENT, department);
        wanted = with(wanted, LogColumn.MATTER, matter);
        wanted = with(wanted, LogColumn.OUTCOME, outcome);
        return (flagged ? wanted.only(evidence) : wanted).containing(text);
    }

    private static LogFilter with(LogFilter filter, LogColumn column, String value) {
        return value.isEmpty() ? filter : filter.with(column, Set.of(value));
    }
}
