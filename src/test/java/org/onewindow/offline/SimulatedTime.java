package org.onewindow.offline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.PriorityQueue;
import org.onewindow.lookup.Timing;

/**
 * Time that passes only when a test says so, and then event by event, in the order of their moments and, at the same moment, of their making: the same run
 * every time. Clock and timing are of one piece. For one thread.
 */
final class SimulatedTime extends Clock implements Timing {
    private static final Instant BEGIN = Instant.parse("2026-11-23T01:00:00Z");

    private record Event(long at, long number, Runnable task) implements Comparable<Event> {
        @Override
        public int compareTo(Event other) {
            return at == other.at ? Long.compare(number, other.number) : Long.compare(at, other.at);
        }
    }

    private final PriorityQueue<Event> events = new PriorityQueue<>();
    private long now;
    private long made;
    private long clockOff;

    @Override
    public long nanos() {
        return now;
    }

    @Override
    public Runnable after(Duration delay, Runnable task) {
        Event event = new Event(now + delay.toNanos(), made++, task);
        events.add(event);
        return () -> events.remove(event);
    }

    /** Sets the wall clock forward or back. */
    void stepClock(Duration step) {
        clockOff += step.toNanos();
    }

    /** Lets time pass. */
    void pass(Duration span) {
        long until = now + span.toNanos();
        while (!events.isEmpty() && events.peek().at() <= until) {
            step();
        }
        now = until;
    }

    /** Goes on to the next event; says whether there was one. */
    boolean step() {
        Event next = events.poll();
        if (next == null) {
            return false;
        }
        now = next.at();
        next.task().run();
        return true;
    }

    Duration passed() {
        return Duration.ofNanos(now);
    }

    @Override
    public Instant instant() {
        return BEGIN.plusNanos(now + clockOff);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.ofHours(8);
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
