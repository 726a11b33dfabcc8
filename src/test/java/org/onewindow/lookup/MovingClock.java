package org.onewindow.lookup;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A wall clock in Shanghai that moves only when a test says so. */
public final class MovingClock extends Clock {
    private Instant now = Instant.parse("2026-11-23T01:00:00Z");

    public void pass(Duration span) {
        now = now.plus(span);
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.of("Asia/Shanghai");
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}
