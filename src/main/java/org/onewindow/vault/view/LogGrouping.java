package org.onewindow.vault.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.onewindow.review.LogColumn;
import org.onewindow.review.LogGroup;
import org.onewindow.review.LogNames;
import org.onewindow.vault.view.LogTerms.Column;

/** Adds up entries by the values of a column. Used by one thread. */
final class LogGrouping {
    private final LogTerms terms;
    private final LogNames names;
    private final LogColumn by;
    private final Map<Long, Sums> sums = new HashMap<>();

    private static final class Sums {
        private final Map<Integer, Long> outcomes = new HashMap<>();
        private long entries;
        private long timed;
        private long totalMillis;
        private long slowestMillis;

        void add(int outcome, int millis) {
            entries++;
            if (outcome != 0) {
                outcomes.merge(outcome, 1L, Long::sum);
            }
            if (millis >= 0) {
                timed++;
                totalMillis += millis;
                slowestMillis = Math.max(slowestMillis, millis);
            }
        }

        void add(Sums other) {
            other.outcomes.forEach((outcome, count) -> outcomes.merge(outcome, count, Long::sum));
            entries += other.entries;
            timed += other.timed;
            totalMillis += other.totalMillis;
            slowestMillis = Math.max(slowestMillis, other.slowestMillis);
        }
    }

    LogGrouping(LogTerms terms, LogNames names, LogColumn by) {
        this.terms = terms;
        this.names = names;
        this.by = by;
    }

    void add(LogBlock block, int row) {
        sums.computeIfAbsent(key(block, row), key -> new Sums())
                .add(block.term(Column.OUTCOME, row), block.millis()[row]);
    }

    private long key(LogBlock block, int row) {
        return switch (by) {
            case HOUR -> block.hour(row);
            case DAY -> block.day(row);
            case ACTION -> block.term(Column.ACTION, row);
            case OPERATOR -> block.term(Column.OPERATOR, row);
            case COUNTER -> block.term(Column.COUNTER, row);
            case DEPARTMENT, SERVICE -> block.term(Column.SERVICE, row);
            case OUTCOME -> block.term(Column.OUTCOME, row);
            case MATTER -> block.term(Column.MATTER, row);
            case CASE -> block.term(Column.CASE, row);
        };
    }

    private String value(long key) {
        return switch (by) {
            case HOUR -> "%02d".formatted(key);
            case DAY -> LocalDate.ofEpochDay(key).toString();
            case ACTION -> terms.word(Column.ACTION, (int) key);
            case OPERATOR -> terms.word(Column.OPERATOR, (int) key);
            case COUNTER -> terms.word(Column.COUNTER, (int) key);
            case DEPARTMENT ->
                names.department(terms.word(Column.SERVICE, (int) key)).orElse("");
            case SERVICE -> terms.word(Column.SERVICE, (int) key);
            case OUTCOME -> terms.word(Column.OUTCOME, (int) key);
            case MATTER -> terms.word(Column.MATTER, (int) key);
            case CASE -> terms.word(Column.CASE, (int) key);
        };
    }

    List<LogGroup> groups() {
        Map<String, Sums> byValue = new TreeMap<>();
        sums.forEach((key, sum) ->
                byValue.computeIfAbsent(value(key), value -> new Sums()).add(sum));
        List<LogGroup> groups = new ArrayList<>();
        byValue.forEach((value, sum) -> {
            Map<String, Long> outcomes = new HashMap<>();
            sum.outcomes.forEach((outcome, count) -> outcomes.put(terms.word(Column.OUTCOME, outcome), count));
            groups.add(new LogGroup(value, sum.entries, outcomes, sum.timed, sum.totalMillis, sum.slowestMillis));
        });
        return groups;
    }
}
