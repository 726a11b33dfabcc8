package org.onewindow.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.review.risk.KnownOperator.DayPace;
import org.onewindow.review.risk.PaceCount;

/**
 * How many people each operator usually looks up, from the log itself: this counter's earlier days by its view, and the days of all counters that a hub has
 * given while this program runs. Nothing is asked of the hub for it, and no private part is opened. Safe for use by several threads.
 */
final class PastPaces {
    /** So far back; what was usual longer ago is not now. */
    private static final int DAYS_BACK = 28;

    /** Of fewer days nobody can say what is usual. */
    private static final int LEAST_DAYS = 3;

    /** So many look-ups of this counter's are counted, the newest: two hundred on each of those days. */
    private static final int MOST_LOOKUPS = 6_000;

    private final ReviewEntries entries;
    private final SortedMap<LocalDate, Map<String, DayPace>> station = new TreeMap<>();
    private Optional<Counted> counted = Optional.empty();

    /** This counter's own days before one, which change no more. */
    private record Counted(LocalDate before, Map<LocalDate, Map<String, DayPace>> days) {}

    PastPaces(ReviewEntries entries) {
        this.entries = entries;
    }

    /** Takes in a day of all counters that was read anyway. */
    synchronized void learn(LocalDate day, Collection<Entry> ofAllCounters) {
        station.put(day, PaceCount.of(lookUps(ofAllCounters)));
        station.headMap(station.lastKey().minusDays(DAYS_BACK + 7L)).clear();
    }

    private static List<PaceCount.LookUp> lookUps(Collection<Entry> day) {
        List<PaceCount.LookUp> found = new ArrayList<>();
        for (Entry entry : day) {
            if (entry.action() == Action.LOOKUP_STARTED) {
                entry.subjectKey()
                        .ifPresent(key -> found.add(new PaceCount.LookUp(
                                entry.operator(), entry.time().toInstant(), key)));
            }
        }
        return found;
    }

    /** The operators of whom enough days before this one are known, with those days. Some milliseconds the first time. */
    synchronized Map<String, List<DayPace>> before(LocalDate day) {
        Map<LocalDate, Map<String, DayPace>> days = new TreeMap<>(own(day));
        station.subMap(day.minusDays(DAYS_BACK), day)
                .forEach((one, paces) -> days.merge(one, paces, PastPaces::busier));
        Map<String, List<DayPace>> byOperator = new HashMap<>();
        days.values()
                .forEach(paces -> paces.forEach((operator, pace) -> byOperator
                        .computeIfAbsent(operator, any -> new ArrayList<>())
                        .add(pace)));
        byOperator.values().removeIf(paces -> paces.size() < LEAST_DAYS);
        return byOperator;
    }

    /** The hub's may be behind this counter's own, and this counter's has nothing of the others. */
    private static Map<String, DayPace> busier(Map<String, DayPace> one, Map<String, DayPace> other) {
        Map<String, DayPace> merged = new HashMap<>(one);
        other.forEach((operator, pace) -> merged.merge(
                operator,
                pace,
                (first, second) -> new DayPace(
                        Math.max(first.tenMinutes(), second.tenMinutes()), Math.max(first.hour(), second.hour()))));
        return merged;
    }

    private Map<LocalDate, Map<String, DayPace>> own(LocalDate day) {
        Optional<Counted> known = counted.filter(each -> each.before().equals(day));
        if (known.isPresent()) {
            return known.get().days();
        }
        Optional<List<LogRow>> rows =
                entries.newest(day.minusDays(DAYS_BACK), day.minusDays(1), Action.LOOKUP_STARTED, MOST_LOOKUPS);
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
