package org.onewindow.ui.lock;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Tells whether nobody has touched keyboard or mouse for too long. To be used on one thread. */
public final class IdleWatch {
    private final InstantSource clock;
    private final Duration limit;
    private Instant last;

    /** Watches from now on; {@code limit} is how long nothing may happen. */
    public IdleWatch(InstantSource clock, Duration limit) {
        this.clock = clock;
        this.limit = limit;
        this.last = clock.instant();
    }

    /** Somebody is there. */
    public void touched() {
        last = clock.instant();
    }

    /** Whether the limit has been reached. A clock set back counts as a touch: it must not keep the window open for hours. */
    public boolean isIdle() {
        Instant now = clock.instant();
        if (now.isBefore(last)) {
            last = now;
        }
        return Duration.between(last, now).compareTo(limit) >= 0;
    }
}
