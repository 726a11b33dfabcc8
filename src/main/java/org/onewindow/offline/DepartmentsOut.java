package org.onewindow.offline;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.onewindow.lookup.Timing;

/**
 * Departments that the exchange could not reach when last asked. One that nobody has asked again for a while may well be back, and is forgotten. Safe for use
 * by several threads.
 */
final class DepartmentsOut implements AutoCloseable {
    private static final Duration FORGOTTEN_AFTER = Duration.ofMinutes(5);

    private final Timing timing;
    private final Runnable changed;
    /** What takes back the forgetting, by the department's code. */
    private final Map<String, Runnable> out = new HashMap<>();

    private boolean closed;

    /** Runs {@code changed} after each change, on the thread that brings it or the timer's; it must not block. */
    DepartmentsOut(Timing timing, Runnable changed) {
        this.timing = timing;
        this.changed = changed;
    }

    synchronized Set<String> codes() {
        return Set.copyOf(out.keySet());
    }

    /** The exchange could reach a department, or could not. */
    void met(String department, boolean reached) {
        if (reached ? forget(department) : missed(department)) {
            changed.run();
        }
    }

    private synchronized boolean missed(String department) {
        if (closed) {
            return false;
        }
        Optional<Runnable> before =
                Optional.ofNullable(out.put(department, timing.after(FORGOTTEN_AFTER, () -> met(department, true))));
        before.ifPresent(Runnable::run);
        return before.isEmpty();
    }

    private synchronized boolean forget(String department) {
        Optional<Runnable> forgetting = Optional.ofNullable(out.remove(department));
        forgetting.ifPresent(Runnable::run);
        return forgetting.isPresent();
    }

    @Override
    public synchronized void close() {
        closed = true;
        out.values().forEach(Runnable::run);
        out.clear();
    }
}
