package org.onewindow.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.review.risk.EntryRef;

/** Counts look-ups by hour, those that were answered and those in which something went wrong. */
final class HourCount {
    /** One look-up while its entries are read. */
    private static final class Lookup {
        private final Entry started;
        private boolean troubled;

        Lookup(Entry started) {
            this.started = started;
        }
    }

    private HourCount() {}

    static List<HourFigures> of(LocalDate day, List<Entry> entries) {
        Map<Integer, List<Lookup>> hours = new TreeMap<>();
        lookups(entries)
                .forEach(lookup -> hours.computeIfAbsent(lookup.started.time().getHour(), any -> new ArrayList<>())
                        .add(lookup));
        List<HourFigures> figures = new ArrayList<>();
        if (hours.isEmpty()) {
            return figures;
        }
        List<Integer> keys = List.copyOf(hours.keySet());
        for (int hour = keys.get(0); hour <= keys.get(keys.size() - 1); hour++) {
            List<Lookup> lookups = hours.getOrDefault(hour, List.of());
            List<Lookup> answered =
                    lookups.stream().filter(lookup -> !lookup.troubled).toList();
            List<Lookup> troubled =
                    lookups.stream().filter(lookup -> lookup.troubled).toList();
            figures.add(new HourFigures(
                    hour, answered.size(), troubled.size(), filter(day, answered), filter(day, troubled)));
        }
        return figures;
    }

    private static List<Lookup> lookups(List<Entry> entries) {
        List<Lookup> all = new ArrayList<>();
        Map<String, Lookup> latest = new HashMap<>();
        for (Entry entry : entries) {
            if (entry.action() == Action.LOOKUP_STARTED) {
                Lookup lookup = new Lookup(entry);
                all.add(lookup);
                latest.put(place(entry), lookup);
            } else if (isTrouble(entry)) {
                Lookup lookup = latest.get(place(entry));
                if (lookup != null) {
                    lookup.troubled = true;
                }
            }
        }
        return all;
    }

    private static String place(Entry entry) {
        return entry.counter() + ' ' + entry.subjectKey().orElse("");
    }

    private static boolean isTrouble(Entry entry) {
        return entry.action() == Action.SAVED_COPY_SHOWN
                || entry.action() == Action.LOOKUP_QUEUED
                || (DayFigures.hasEnded(entry) && !DayFigures.isAnswer(entry));
    }

    private static LogFilter filter(LocalDate day, List<Lookup> lookups) {
        Set<EntryRef> entries = new HashSet<>();
        lookups.forEach(lookup -> entries.add(EntryRef.of(lookup.started)));
        return LogFilter.of(day).with(Set.of(Action.LOOKUP_STARTED)).only(entries);
    }
}
