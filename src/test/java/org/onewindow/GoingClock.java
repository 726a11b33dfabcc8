package org.onewindow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock eight hours east that goes on from where it was set: one that stands still is a step of the clock to the journal. */
public final class GoingClock extends Clock {
    private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

    private Instant set = Instant.EPOCH;
    private long setAt = System.nanoTime();

    public synchronized void set(LocalDate day, LocalTime time) {
        set = day.atTime(time).toInstant(ZONE);
        setAt = System.nanoTime();
    }

    @Override
    public synchronized Instant instant() {
        return set.plusNanos(System.nanoTime() - setAt);
    }

    @Override
    public ZoneId getZone() {
        return ZONE;
    }

    /** Goes on as this does now; setting this one later does not set that one. */
    @Override
    public Clock withZone(ZoneId zone) {
        Clock system = Clock.system(zone);
        return Clock.offset(system, Duration.between(system.instant(), instant()));
    }
}
