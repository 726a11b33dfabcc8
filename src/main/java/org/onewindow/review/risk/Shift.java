package org.onewindow.review.risk;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

/**
 * A period on duty.
 *
 * @param from its beginning
 * @param until its end
 * @param seat the counter the operator is meant to sit at
 * @param counters the counters of the station, the seat included: helping out at one of them is no fault
 */
public record Shift(Instant from, Instant until, String seat, Set<String> counters) {
    public Shift {
        counters = Set.copyOf(counters);
    }

    /** Whether {@code time} lies in it, with some minutes of grace on both sides. */
    public boolean covers(Instant time, Duration grace) {
        return !time.isBefore(from.minus(grace)) && !time.isAfter(until.plus(grace));
    }
}
