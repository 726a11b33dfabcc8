package org.onewindow.review;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.review.risk.EntryRef;

/** Reads the spells without the network from a day's entries. */
final class Outages {
    private Outages() {}

    /** The spells of all counters; {@code entries} have each counter's in order of sequence. */
    static List<Outage> of(List<Entry> entries) {
        OffsetDateTime last = entries.stream()
                .map(Entry::time)
                .max(Comparator.comparing(OffsetDateTime::toInstant))
                .orElse(OffsetDateTime.MIN);
        Map<String, Spell> open = new HashMap<>();
        Set<String> begun = new HashSet<>();
        List<Outage> outages = new ArrayList<>();
        for (Entry entry : entries) {
            if (isContact(entry)) {
                continue;
            }
            String counter = entry.counter();
            switch (entry.action()) {
                case CONNECTION_LOST ->
                    open.computeIfAbsent(counter, any -> new Spell(entry))
                            .entries
                            .add(EntryRef.of(entry));
                case CONNECTION_RESTORED -> {
                    Spell spell = open.remove(counter);
                    if (spell == null && !begun.contains(counter)) {
                        spell = new Spell(first(entries, counter));
                    }
                    if (spell != null) {
                        spell.entries.add(EntryRef.of(entry));
                        outages.add(spell.ended(Optional.of(entry.time()), last));
                    }
                }
                default -> {
                    Spell spell = open.get(counter);
                    if (spell != null) {
                        spell.meanwhile(entry);
                    }
                }
            }
            if (entry.action() == Action.CONNECTION_LOST || entry.action() == Action.CONNECTION_RESTORED) {
                begun.add(counter);
            }
        }
        open.values().forEach(spell -> outages.add(spell.ended(Optional.empty(), last)));
        outages.sort(Comparator.comparing((Outage outage) -> outage.from().toInstant())
                .thenComparing(Outage::counter));
        return outages;
    }

    /** A note that the hub answered in somebody's session, which the rule for signing in offline needs, ends no outage. */
    private static boolean isContact(Entry entry) {
        return entry.action() == Action.CONNECTION_RESTORED && entry.outcome().isPresent();
    }

    /** Out since before the day: the return is the first that the day's log says of it. */
    private static Entry first(List<Entry> entries, String counter) {
        return entries.stream()
                .filter(entry -> entry.counter().equals(counter))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("a counter without entries"));
    }

    /** A spell while its entries are read. */
    private static final class Spell {
        private final String counter;
        private final OffsetDateTime from;
        private final Set<EntryRef> entries = new HashSet<>();
        private long queued;

        Spell(Entry first) {
            counter = first.counter();
            from = first.time();
        }

        void meanwhile(Entry entry) {
            if (entry.action() == Action.LOOKUP_QUEUED) {
                queued++;
            }
            if (entry.action() == Action.LOOKUP_QUEUED || entry.action() == Action.SAVED_COPY_SHOWN) {
                entries.add(EntryRef.of(entry));
            }
        }

        Outage ended(Optional<OffsetDateTime> until, OffsetDateTime last) {
            LocalDate day = from.toLocalDate();
            LogFilter filter =
                    LogFilter.of(day).with(LogColumn.COUNTER, Set.of(counter)).only(entries);
            return new Outage(counter, from, until, last, queued, filter);
        }
    }
}
