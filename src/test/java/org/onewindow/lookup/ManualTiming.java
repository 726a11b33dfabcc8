package org.onewindow.lookup;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Time that passes only when a test says so. */
public final class ManualTiming implements Timing {
    private record Planned(long at, Runnable task) {}

    private final List<Planned> planned = new ArrayList<>();
    private long now = 1;

    @Override
    public synchronized long nanos() {
        return now;
    }

    @Override
    public synchronized Runnable after(Duration delay, Runnable task) {
        Planned entry = new Planned(now + delay.toNanos(), task);
        planned.add(entry);
        return () -> takeBack(entry);
    }

    private synchronized void takeBack(Planned entry) {
        planned.removeIf(other -> other == entry);
    }

    /** How much is waited for. */
    public synchronized int waiting() {
        return planned.size();
    }

    /** Lets time pass and runs what falls due, in order. */
    public void pass(Duration span) {
        long until = nanos() + span.toNanos();
        while (true) {
            Planned next;
            synchronized (this) {
                next = planned.stream()
                        .filter(entry -> entry.at() <= until)
                        .min(Comparator.comparingLong(Planned::at))
                        .orElse(null);
                if (next == null) {
                    now = until;
                    return;
                }
                planned.remove(next);
                now = next.at();
            }
            next.task().run();
        }
    }
}
