package org.onewindow.access;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.onewindow.access.LockoutWitness.Failure;
import org.onewindow.access.LockoutWitness.Seen;
import org.onewindow.journal.Entry;
import org.onewindow.journal.JournalReader;

/**
 * Failures in a row, per name. The state is the journal's: after a restart it is read from the newest entries again, so neither a restart nor the
 * deletion of some file resets it; a witness outside the vault remembers it when an older vault is put back. Where the machine's running time is known a
 * wait is counted in it, and a clock that is set forward shortens nothing. Safe for use by several threads.
 */
public final class Lockouts {
    /** The outcome of an entry about a failure that counts. */
    static final String COUNTED = "wrong-credentials";

    private static final int NEWEST_ENTRIES = 5_000;
    private static final int MOST_NAMES = 10_000;

    private record Failures(int count, Instant last, long tick) {}

    /** The machine's running time, and who remembers it from one run of the program to the next. */
    private record Running(LongSupplier ticks, LockoutWitness witness) {}

    private final Map<String, Failures> failures = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > MOST_NAMES;
        }
    };

    private final JournalReader journal;
    private final Optional<Running> running;
    private boolean olderThanSeen;

    private Lockouts(JournalReader journal, Optional<Running> running) {
        this.journal = journal;
        this.running = running;
    }

    /**
     * Reads the state from the newest 5,000 entries; waits are counted by the clock.
     *
     * @param now an entry's time after {@code now} counts as now: a clock that went back doesn't make anybody wait longer than the rule
     */
    public static Lockouts from(JournalReader journal, Instant now) {
        Lockouts lockouts = new Lockouts(journal, Optional.empty());
        lockouts.replay(now);
        return lockouts;
    }

    /**
     * The same, with waits counted by the machine's running time. After a restart only the time that has surely passed counts: since the last failure if
     * the machine has been running all the while, since it was started if not; and nothing if the witness knows nothing of the failure.
     *
     * @param ticks nanoseconds since the machine was started ({@link System#nanoTime()} on the platforms this program is made for)
     */
    public static Lockouts from(JournalReader journal, Instant now, LongSupplier ticks, LockoutWitness witness) {
        Lockouts lockouts = new Lockouts(journal, Optional.of(new Running(ticks, witness)));
        lockouts.replay(now);
        lockouts.hear(witness.seen(), now, ticks.getAsLong());
        return lockouts;
    }

    private void replay(Instant now) {
        try (Stream<Entry> newest = journal.from(Math.max(0, journal.size() - NEWEST_ENTRIES))) {
            newest.filter(entry -> !entry.operator().isEmpty()).forEach(entry -> replay(entry, now));
        }
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

    private synchronized void hear(Optional<Seen> seen, Instant now, long tick) {
        Map<String, Failure> remembered = seen.map(Seen::failures).orElse(Map.of());
        olderThanSeen = seen.filter(one -> one.entries() > journal.size()).isPresent();
        if (olderThanSeen) {
            remembered.forEach((name, failure) -> failures.merge(
                    name,
                    new Failures(failure.count(), now, tick),
                    (own, theirs) -> own.count() < theirs.count() ? theirs : own));
        }
        failures.replaceAll((name, own) -> {
            Failure failure = remembered.get(name);
            long passed = failure == null || failure.count() != own.count() ? 0 : surelyPassed(failure.tick(), tick);
            return new Failures(own.count(), own.last(), tick - passed);
        });
    }

    /** Running time starts anew with the machine: then all of it has passed since. */
    private static long surelyPassed(long then, long now) {
        return Math.max(0, now >= then ? now - then : now);
    }

    /** Whether the journal has fewer entries than the witness has seen: an older copy of the vault was put back. */
    public synchronized boolean journalIsOlderThanSeen() {
        return olderThanSeen;
    }

    /** Until when a name has to wait, if it has to; by the clock, as a person reads it. */
    synchronized Optional<Instant> until(String name, Instant now) {
        Failures known = failures.get(name);
        if (known == null) {
            return Optional.empty();
        }
        Duration wait = LockoutRule.after(known.count());
        if (running.isPresent()) {
            long passed = running.get().ticks().getAsLong() - known.tick();
            return Optional.of(now.plus(wait.minusNanos(passed))).filter(now::isBefore);
        }
        if (now.isBefore(known.last())) {
            failures.put(name, new Failures(known.count(), now, known.tick()));
            return until(name, now);
        }
        return Optional.of(known.last().plus(wait)).filter(now::isBefore);
    }

    synchronized void failed(String name, Instant now) {
        Failures known = failures.get(name);
        long tick = running.map(run -> run.ticks().getAsLong()).orElse(0L);
        failures.put(name, new Failures(known == null ? 1 : known.count() + 1, now, tick));
    }

    synchronized void succeeded(String name) {
        failures.remove(name);
    }

    /** Tells the witness how things stand. A name that nobody has stays here: it may be a password typed into the wrong field. */
    void tellWitness(Predicate<String> known) {
        Map<String, Failure> told = new HashMap<>();
        synchronized (this) {
            failures.forEach((name, own) -> told.put(name, new Failure(own.count(), own.tick())));
        }
        told.keySet().removeIf(known.negate());
        running.ifPresent(run -> run.witness().keep(new Seen(journal.size(), told)));
    }
}
