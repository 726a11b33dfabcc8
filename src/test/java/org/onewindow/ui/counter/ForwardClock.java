package org.onewindow.ui.counter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The machine's clock, put forward when a test says so. */
final class ForwardClock extends Clock {
    private volatile Duration ahead = Duration.ZERO;

    void pass(Duration span) {
        ahead = ahead.plus(span);
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(ahead);
    }

    @Override
    public ZoneId getZone() {
        return ZoneId.systemDefault();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("nobody asks for it");
    }
}
