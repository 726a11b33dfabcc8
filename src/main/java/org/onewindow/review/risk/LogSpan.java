package org.onewindow.review.risk;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Sequences of a log that a day does not have between two that it has.
 *
 * @param first the first that it does not have
 * @param end the next that it has
 */
public record LogSpan(LogId log, long first, long end) {

    /** How many. */
    public long entries() {
        return end - first;
    }

    /** Those of all logs of a day; the order of {@code entries} makes no difference. */
    public static List<LogSpan> missing(Collection<RiskLook> entries) {
        List<RiskLook> sorted = new ArrayList<>(entries);
        sorted.sort(RiskLook.BY_LOG);
        return LogHole.in(sorted).stream().map(LogHole::span).toList();
    }
}
