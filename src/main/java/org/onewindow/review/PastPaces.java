package org.onewindow.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.journal.pace.DayPace;
import org.onewindow.journal.pace.PaceCount;

/**
 * How many people each operator usually looks up, from the log itself: this counter's earlier days by its view. For a counter reviewed alone: another
 * counter's log says something else. No private part is opened. Safe for use by several threads.
 */
final class PastPaces {
    /** Of fewer days nobody can say what is usual. */
    private static final int LEAST_DAYS = 3;

    /** So many look-ups of this counter's are counted, the newest: two hundred on each of those days. */
    private static final int MOST_LOOKUPS = 6_000;

    private final ReviewEntries entries;
    private Optional<Counted> counted = Optional.empty();

    /** This counter's own days before one, which change no more. */
    private record Counted(LocalDate before, Map<LocalDate, Map<String, DayPace>> days) {}

    PastPaces(ReviewEntries entries) {
        this.entries = entries;
    }

    /** The operators of whom enough days before this one are known, with those days. Some milliseconds the first time. */
    synchronized Map<String, List<DayPace>> before(LocalDate day) {
        Map<String, List<DayPace>> byOperator = new HashMap<>();
        own(day).values()
                .forEach(paces -> paces.forEach((operator, pace) -> byOperator
                        .computeIfAbsent(operator, any -> new ArrayList<>())
                        .add(pace)));
        return usual(byOperator);
    }

    /** Those of whom enough days are known. */
    static Map<String, List<DayPace>> usual(Map<String, List<DayPace>> byOperator) {
        Map<String, List<DayPace>> usual = new HashMap<>(byOperator);
        usual.values().removeIf(paces -> paces.size() < LEAST_DAYS);
        return usual;
    }

    private Map<LocalDate, Map<String, DayPace>> own(LocalDate day) {
        Optional<Counted> known = counted.filter(each -> each.before().equals(day));
        if (known.isPresent()) {
            return known.get().days();
        }
        Optional<List<LogRow>> rows =
                entries.newest(day.minusDays(PaceCount.DAYS_BACK), day.minusDays(1), PaceCount.BEGINS, MOST_LOOKUPS);
        Map<LocalDate, List<PaceCount.LookUp>> byDay = new HashMap<>();
        for (LogRow row : rows.orElse(List.of())) {
            row.subject()
                    .ifPresent(key -> byDay.computeIfAbsent(row.time().toLocalDate(), any -> new ArrayList<>())
                            .add(new PaceCount.LookUp(row.operator(), row.time().toInstant(), key)));
        }
        Map<LocalDate, Map<String, DayPace>> days = new HashMap<>();
        byDay.forEach((one, lookUps) -> days.put(one, PaceCount.of(lookUps)));
        if (rows.isPresent()) {
            counted = Optional.of(new Counted(day, days));
        }
        return days;
    }
}
