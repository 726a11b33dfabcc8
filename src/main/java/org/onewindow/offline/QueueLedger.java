package org.onewindow.offline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.access.Role;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.Entry;
import org.onewindow.lookup.Consent;
import org.onewindow.lookup.Trouble;

/**
 * What is queued, as the journal tells it: a service once for each case, from the entry that queued it to the one that answers it, takes it back or closes the
 * case. Not safe for use by several threads.
 */
final class QueueLedger {
    private record Key(CaseNumber caseNumber, String service) {}

    private final Map<Key, QueuedLookup> waiting = new LinkedHashMap<>();
    private final List<QueuedLookup> orphans = new ArrayList<>();
    private final Map<Key, GivenUpLookup> givenUp = new LinkedHashMap<>();
    private long next;

    /** The sequence of the first entry not read. */
    long next() {
        return next;
    }

    /** Those that wait, the longest first. */
    List<QueuedLookup> waiting() {
        return List.copyOf(waiting.values());
    }

    /** Those whose case was closed while they waited, and of which the journal doesn't say yet that they are given up. */
    List<QueuedLookup> orphans() {
        return List.copyOf(orphans);
    }

    /** What was taken out of the queue without the wish of whoever asked, the newest last; until it is queued or answered again, or the case is closed. */
    List<GivenUpLookup> givenUp() {
        return List.copyOf(givenUp.values());
    }

    /** Reads the next entry. */
    void read(Entry entry) {
        next = Math.max(next, entry.sequence() + 1);
        if (entry.caseNumber().isEmpty()) {
            return;
        }
        CaseNumber number = entry.caseNumber().get();
        switch (entry.action()) {
            case LOOKUP_QUEUED -> queued(number, entry);
            case ANSWERED, REFUSED -> entry.service().ifPresent(service -> answered(new Key(number, service), entry));
            case LOOKUP_UNQUEUED -> entry.requestId().ifPresent(id -> unqueued(id, entry));
            case CASE_CLOSED -> {
                waiting.values().stream()
                        .filter(item -> item.caseNumber().equals(number))
                        .forEach(orphans::add);
                waiting.keySet().removeIf(key -> key.caseNumber().equals(number));
                givenUp.keySet().removeIf(key -> key.caseNumber().equals(number));
            }
            default -> {}
        }
    }

    private void unqueued(UUID id, Entry entry) {
        waiting.forEach((key, item) -> {
            if (item.requestId().equals(id)) {
                GivenUpLookup.Reason.of(entry.details().getOrDefault("reason", ""))
                        .ifPresent(reason -> givenUp.put(
                                key,
                                new GivenUpLookup(item, reason, entry.time().toInstant())));
            }
        });
        waiting.values().removeIf(item -> item.requestId().equals(id));
        orphans.removeIf(item -> item.requestId().equals(id));
    }

    private void queued(CaseNumber number, Entry entry) {
        Optional<Role> role = constant(Role.class, entry.role());
        Optional<Consent> consent = constant(Consent.class, entry.details().getOrDefault("consent", ""));
        if (entry.service().isEmpty() || entry.requestId().isEmpty() || role.isEmpty() || consent.isEmpty()) {
            return;
        }
        Key key = new Key(number, entry.service().get());
        givenUp.remove(key);
        Optional<QueuedLookup> before = Optional.ofNullable(waiting.get(key));
        waiting.put(
                key,
                new QueuedLookup(
                        entry.requestId().get(),
                        entry.sequence(),
                        number,
                        entry.matter().orElse(""),
                        key.service(),
                        entry.operator(),
                        role.get(),
                        consent.get(),
                        before.map(QueuedLookup::since).orElse(entry.time().toInstant()),
                        before.flatMap(QueuedLookup::lastTrouble),
                        Optional.empty()));
    }

    private void answered(Key key, Entry entry) {
        Optional<Trouble> trouble = constant(Trouble.class, entry.details().getOrDefault("trouble", ""));
        if (trouble.isPresent()) {
            waiting.computeIfPresent(key, (any, item) -> item.met(trouble.get()));
        } else {
            waiting.remove(key);
            givenUp.remove(key);
        }
    }

    private static <E extends Enum<E>> Optional<E> constant(Class<E> type, String name) {
        try {
            return Optional.of(Enum.valueOf(type, name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
