package org.onewindow.review;

import java.time.Duration;
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
import org.onewindow.review.risk.OpenCauses;

/** Reads the spells without the network from a day's entries. */
final class Outages {
    /** Found to be out later than that after a start, it is another spell. */
    private static final Duration TO_FIND_OUT = Duration.ofMinutes(10);

    private Outages() {}

    /** The spells of all counters; {@code entries} have each counter's in order of sequence. */
    static List<Outage> of(List<Entry> entries) {
        OffsetDateTime last = latest(entries);
        OpenCauses causes = OpenCauses.before(entries);
        Map<String, Spell> open = new HashMap<>();
        Map<String, Restart> restarts = new HashMap<>();
        Set<String> begun = new HashSet<>();
        List<Outage> outages = new ArrayList<>();
        for (Entry entry : entries) {
            String counter = entry.counter();
            boolean wasOut = causes.isOut(counter);
            if (begun.add(counter) && wasOut) {
                open.put(counter, new Spell(entry));
            }
            causes.read(entry);
            Optional<Restart> restart = Optional.ofNullable(restarts.get(counter));
            if (!wasOut && causes.isOut(counter)) {
                Optional<Spell> before = restart.flatMap(each -> each.goingOnAt(entry));
                open.put(counter, before.orElseGet(() -> new Spell(entry)));
                if (before.isPresent()) {
                    restarts.remove(counter);
                }
            } else {
                restart.ifPresent(each -> each.afterwards().add(entry));
            }
            Spell spell = open.get(counter);
            if (spell == null) {
                continue;
            }
            spell.during(entry);
            if (!causes.isOut(counter)) {
                open.remove(counter);
                if (entry.action() == Action.STATION_STARTED) {
                    Optional.ofNullable(restarts.put(counter, new Restart(spell, entry, new ArrayList<>())))
                            .ifPresent(each -> outages.add(each.ended(last)));
                } else {
                    outages.add(spell.ended(entry, last));
                }
            }
        }
        restarts.values().forEach(restart -> outages.add(restart.ended(last)));
        open.values().forEach(spell -> outages.add(spell.lasting(last)));
        outages.sort(Comparator.comparing((Outage outage) -> outage.from().toInstant())
                .thenComparing(Outage::counter));
        return outages;
    }

    private static OffsetDateTime latest(List<Entry> entries) {
        OffsetDateTime latest = OffsetDateTime.MIN;
        for (Entry entry : entries) {
            latest = entry.time().isAfter(latest) ? entry.time() : latest;
        }
        return latest;
    }

    /**
     * A program started anew within a spell: it needs some time, and often somebody who signs in, to find that the network is still out.
     *
     * @param start the entry that says so
     * @param afterwards what the counter wrote since
     */
    private record Restart(Spell spell, Entry start, List<Entry> afterwards) {

        /** The spell, if it goes on with this loss. */
        Optional<Spell> goingOnAt(Entry loss) {
            if (loss.time().isAfter(start.time().plus(TO_FIND_OUT))) {
                return Optional.empty();
            }
            afterwards.forEach(spell::during);
            return Optional.of(spell);
        }

        Outage ended(OffsetDateTime last) {
            return spell.ended(start, last);
        }
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

        void during(Entry entry) {
            if (entry.action() == Action.LOOKUP_QUEUED) {
                queued++;
            }
            if (OpenCauses.isTurn(entry)
                    || entry.action() == Action.LOOKUP_QUEUED
                    || entry.action() == Action.SAVED_COPY_SHOWN) {
                entries.add(EntryRef.of(entry));
            }
        }

        Outage ended(Entry end, OffsetDateTime last) {
            entries.add(EntryRef.of(end));
            return outage(Optional.of(end.time()), last);
        }

        Outage lasting(OffsetDateTime last) {
            return outage(Optional.empty(), last);
        }

        private Outage outage(Optional<OffsetDateTime> until, OffsetDateTime last) {
            LocalDate day = from.toLocalDate();
            LogFilter filter =
                    LogFilter.of(day).with(LogColumn.COUNTER, Set.of(counter)).only(entries);
            return new Outage(counter, from, until, last, queued, filter);
        }
    }
}
