package org.onewindow.review;

import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;

/**
 * Figures of the entries that have one value in a column.
 *
 * @param value the value; empty for entries without one
 * @param entries how many
 * @param outcomes how many of each outcome; entries without an outcome are not in it
 * @param timed how many say how long they took
 * @param totalMillis how long those took together
 * @param slowestMillis how long the slowest took; 0 if none says
 * @param last the highest {@link LogRow#place} among them
 */
public record LogGroup(
        String value,
        long entries,
        Map<String, Long> outcomes,
        long timed,
        long totalMillis,
        long slowestMillis,
        long last) {
    public LogGroup {
        outcomes = Map.copyOf(outcomes);
    }

    /** Adds rows up. */
    static LogGroup of(String value, List<LogRow> rows) {
        Map<String, Long> outcomes = new HashMap<>();
        rows.forEach(row -> row.outcome().ifPresent(outcome -> outcomes.merge(outcome, 1L, Long::sum)));
        LongSummaryStatistics millis =
                rows.stream().flatMapToLong(row -> row.millis().stream()).summaryStatistics();
        return new LogGroup(
                value,
                rows.size(),
                outcomes,
                millis.getCount(),
                millis.getSum(),
                Math.max(0, millis.getMax()),
                rows.stream().mapToLong(LogRow::place).max().orElse(0));
    }
}
