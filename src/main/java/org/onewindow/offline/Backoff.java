package org.onewindow.offline;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** Pauses between tries: each twice as long as the one before, up to a bound, and drawn from its upper half so that counters don't come all at once. For one thread. */
final class Backoff {
    private static final int MOST_DOUBLINGS = 20;

    private final Duration shortest;
    private final Duration longest;
    private final RandomGenerator random;
    private int failures;

    Backoff(Duration shortest, Duration longest, RandomGenerator random) {
        this.shortest = shortest;
        this.longest = longest;
        this.random = random;
    }

    /** The pause after one more failure. */
    Duration next() {
        long doubled = shortest.toNanos() << Math.min(failures, MOST_DOUBLINGS);
        failures++;
        long most = Math.min(doubled, longest.toNanos());
        return Duration.ofNanos(most / 2 + random.nextLong(most / 2 + 1));
    }

    /** A pause somebody asked for: never cut short but by the bound, and not ended by all at once. */
    Duration asked(Duration pause) {
        long least = Math.max(pause.toNanos(), shortest.toNanos());
        long most = longest.toNanos();
        if (least >= most) {
            return Duration.ofNanos(most - random.nextLong(most / 10 + 1));
        }
        return Duration.ofNanos(least + random.nextLong(Math.min(least / 10, most - least) + 1));
    }

    /** It went well. */
    void reset() {
        failures = 0;
    }
}
