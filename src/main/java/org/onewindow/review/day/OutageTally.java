package org.onewindow.review.day;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.onewindow.journal.Entry;
import org.onewindow.review.risk.EntryRef;

/** Finds the times without connection. One that the day does not see the end of lasts to the counter's last entry. Used by one thread. */
final class OutageTally {
    private static final String LINK = "link";

    private final Map<String, Entry> open = new HashMap<>();
    private final Map<String, OffsetDateTime> newest = new HashMap<>();
    private final List<OutageSpell> spells = new ArrayList<>();

    void add(Entry entry) {
        newest.put(entry.counter(), entry.time());
        String key = entry.counter() + ' ' + link(entry);
        switch (entry.action()) {
            case CONNECTION_LOST -> open.putIfAbsent(key, entry);
            case CONNECTION_RESTORED -> {
                Entry lost = open.remove(key);
                if (lost != null) {
                    spells.add(spell(lost, entry.time(), true));
                }
            }
            default -> {}
        }
    }

    private static String link(Entry entry) {
        return entry.details().getOrDefault(LINK, DayTally.EXCHANGE);
    }

    private static OutageSpell spell(Entry lost, OffsetDateTime to, boolean over) {
        return new OutageSpell(
                lost.counter(),
                link(lost),
                lost.time(),
                to.isBefore(lost.time()) ? lost.time() : to,
                over,
                EntryRef.of(lost));
    }

    List<OutageSpell> spells() {
        List<OutageSpell> all = new ArrayList<>(spells);
        open.values().forEach(lost -> all.add(spell(lost, newest.getOrDefault(lost.counter(), lost.time()), false)));
        all.sort(Comparator.comparing((OutageSpell spell) -> spell.from().toInstant())
                .thenComparing(OutageSpell::counter));
        return all;
    }
}
