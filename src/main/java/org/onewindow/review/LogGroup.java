package org.onewindow.review;

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
 */
public record LogGroup(
        String value, long entries, Map<String, Long> outcomes, long timed, long totalMillis, long slowestMillis) {
    public LogGroup {
        outcomes = Map.copyOf(outcomes);
    }
}
