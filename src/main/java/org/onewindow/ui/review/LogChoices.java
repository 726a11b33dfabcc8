package org.onewindow.ui.review;

import java.util.List;
import org.onewindow.review.LogColumn;
import org.onewindow.review.LogFilter;
import org.onewindow.review.LogGroup;
import org.onewindow.review.LogView;

/**
 * What a day's log can be filtered by: only what stands in it.
 *
 * @param clerks sign-in names, in order
 * @param matters codes of matters, in order
 */
record LogChoices(List<String> clerks, List<String> matters) {
    static final LogChoices NONE = new LogChoices(List.of(), List.of());

    LogChoices {
        clerks = List.copyOf(clerks);
        matters = List.copyOf(matters);
    }

    /** Those of a day. Takes some milliseconds. */
    static LogChoices of(LogView log, LogFilter day) {
        return new LogChoices(values(log, day, LogColumn.OPERATOR), values(log, day, LogColumn.MATTER));
    }

    private static List<String> values(LogView log, LogFilter day, LogColumn column) {
        return log.grouped(day, column).stream()
                .map(LogGroup::value)
                .filter(value -> !value.isEmpty())
                .toList();
    }
}
