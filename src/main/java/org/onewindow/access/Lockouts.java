package org.onewindow.access;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.journal.Entry;
import org.onewindow.journal.JournalReader;

/**
 * Failures in a row, per name. The state is the journal's: after a restart it is read from the newest entries again, so neither a restart nor the
 * deletion of some file resets it. Safe for use by several threads.
 */
public final class Lockouts {
    /** The outcome of an entry about a failure that counts. */
    static final String COUNTED = "wrong-credentials";

    private static final int NEWEST_ENTRIES = 5_000;
    private static final int MOST_NAMES = 10_000;

    private record Failures(int count, Instant last) {}

    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_NAMES;
        }
    };

    private Lockouts() {}

    /**
     * Reads the state from the newest 5,000 entries.
     *
     * @param now an entry's time after {@code now} counts as now: a clock that went back doesn't make anybody wait longer than the rule
     */
    public static Lockouts from(JournalReader journal, Instant now) {
        Lockouts lockouts = new Lockouts();
        try (Stream<Entry> newest = journal.from(Math.max(0, journal.size() - NEWEST_ENTRIES))) {
            newest.filter(entry -> !entry.operator().isEmpty()).forEach(entry -> lockouts.replay(entry, now));
        }
        return lockouts;
    }

    private void replay(Entry entry, Instant now) {
        Instant time = entry.time().toInstant();
        switch (entry.action()) {
            case SIGN_IN, UNLOCKED -> succeeded(entry.operator());
            case SIGN_IN_FAILED -> {
                if (entry.outcome().filter(COUNTED::equals).isPresent()) {
                    failed(entry.operator(), time.isAfter(now) ? now : time);
                }
            }
            default -> {}
        }
    }

    /** Until when a name has to wait, if it has to. */
    synchronized Optional<Instant> until(String name, Instant now) {
        Failures known = failures.get(name);
        if (known == null) {
            return Optional.empty();
        }
        if (now.isBefore(known.last())) {
            failures.put(name, new Failures(known.count(), now));
            return until(name, now);
        }
        Duration wait = LockoutRule.after(known.count());
        return Optional.of(known.last().plus(wait)).filter(now::isBefore);
    }

    synchronized void failed(String name, Instant now) {
        Failures known = failures.get(name);
        failures.put(name, new Failures(known == null ? 1 : known.count() + 1, now));
    }

    synchronized void succeeded(String name) {
        failures.remove(name);
    }
}
