package org.onewindow.sandbox;

import java.time.Duration;

/**
 * How long the slow faults take.
 *
 * @param slowness what {@link Fault#SLOW} adds to each answer
 * @param dripInterval the time between two bytes of {@link Fault#DRIP}
 * @param longestHang when a hanging request is let go at last, by closing its connection
 */
public record FaultTimings(Duration slowness, Duration dripInterval, Duration longestHang) {

    /** 4 s, one byte a second, 5 minutes. */
    public static FaultTimings standard() {
        return new FaultTimings(Duration.ofSeconds(4), Duration.ofSeconds(1), Duration.ofMinutes(5));
    }
}
