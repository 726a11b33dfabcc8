package org.onewindow.vault.view;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
    private static final int MOST_NEAR = 1 << 20;

    private final LogTerms terms;
    private final LogNames names;
    private final LogColumn by;
    private final Map<Long, Sums> sums = new HashMap<>();
    /** The sums of keys that are small numbers, as most are; the same objects as in the map. */
    private Sums[] near = new Sums[64];

    private final Sums none = new Sums();

    private static final class Sums {
        private long[] outcomes = new long[16];
        private long entries;
        private long timed;
        private long totalMillis;
        private long slowestMillis;
        private long last;

        void add(int outcome, int millis, long place) {
            entries++;
            last = Math.max(last, place);
            if (outcome != 0) {
                outcomes(outcome)[outcome]++;
            }
            if (millis >= 0) {
                timed++;
                totalMillis += millis;
                slowestMillis = Math.max(slowestMillis, millis);
            }
        }

        private long[] outcomes(int most) {
            if (most >= outcomes.length) {
                outcomes = Arrays.copyOf(outcomes, Math.max(most + 1, 2 * outcomes.length));
            }
            return outcomes;
        }

        void add(Sums other) {
            for (int outcome = 0; outcome < other.outcomes.length; outcome++) {
                outcomes(outcome)[outcome] += other.outcomes[outcome];
            }
            entries += other.entries;
            timed += other.timed;
            totalMillis += other.totalMillis;
            slowestMillis = Math.max(slowestMillis, other.slowestMillis);
            last = Math.max(last, other.last);
        }
    }

    LogGrouping(LogTerms terms, LogNames names, LogColumn by) {
        this.terms = terms;
        this.names = names;
        this.by = by;
        Arrays.fill(near, none);
    }

    /** Adds an entry; {@code place} is its sequence. */
    void add(LogColumns columns, int row, long place) {
        sums(key(columns, row)).add(columns.term(Column.OUTCOME, row), columns.millis()[row], place);
    }

    private Sums sums(long key) {
        if (key < 0 || key >= MOST_NEAR) {
            return sums.computeIfAbsent(key, missing -> new Sums());
        }
        if (key >= near.length) {
            int length = near.length;
            near = Arrays.copyOf(near, (int) Math.max(key + 1, 2L * length));
            Arrays.fill(near, length, near.length, none);
        }
        Sums known = near[(int) key];
        if (known == none) {
            known = new Sums();
            near[(int) key] = known;
            sums.put(key, known);
        }
        return known;
    }

    private long key(LogColumns columns, int row) {
        return switch (by) {
            case HOUR -> columns.hour(row);
            case DAY -> columns.day(row);
            case ACTION -> columns.term(Column.ACTION, row);
            case OPERATOR -> columns.term(Column.OPERATOR, row);
            case COUNTER -> columns.term(Column.COUNTER, row);
            case DEPARTMENT, SERVICE -> columns.term(Column.SERVICE, row);
            case OUTCOME -> columns.term(Column.OUTCOME, row);
            case MATTER -> columns.term(Column.MATTER, row);
            case CASE -> columns.term(Column.CASE, row);
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
            for (int outcome = 1; outcome < sum.outcomes.length; outcome++) {
                if (sum.outcomes[outcome] > 0) {
                    outcomes.put(terms.word(Column.OUTCOME, outcome), sum.outcomes[outcome]);
                }
            }
            groups.add(new LogGroup(
                    value, sum.entries, outcomes, sum.timed, sum.totalMillis, sum.slowestMillis, sum.last));
        });
        return groups;
    }
}
