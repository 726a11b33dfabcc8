package org.onewindow.lookup;

import java.time.Duration;

/**
 * How long and how often a department is asked.
 *
 * @param deadline the longest a service is waited for, its one retry included, unless the catalogue gives it another
 * @param retryPauseLeast the shortest pause before the one retry
 * @param retryPauseMost the longest pause before it; the pause is drawn at random between the two
 * @param breaker when a failing service is left alone
 */
public record LookupSettings(
        Duration deadline, Duration retryPauseLeast, Duration retryPauseMost, BreakerSettings breaker) {

    /**
     * When a failing service is left alone. The service's last calls are looked at, several look-ups together.
     *
     * @param window how many of the last calls count
     * @param least how many calls there must be before it can be left alone at all
     * @param failurePercent the share of failures, in percent, that makes it so
     * @param rest how long it is left alone before it is probed
     * @param probes how many calls probe it
     */
    public record BreakerSettings(int window, int least, int failurePercent, Duration rest, int probes) {}

    /** Settings of an ordinary station. */
    public static final LookupSettings DEFAULT = new LookupSettings(
            Duration.ofSeconds(5),
            Duration.ofMillis(100),
            Duration.ofMillis(400),
            new BreakerSettings(6, 4, 60, Duration.ofSeconds(10), 1));

    public LookupSettings {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new IllegalArgumentException("the deadline must be positive: " + deadline);
        }
        if (retryPauseLeast.isNegative() || retryPauseMost.compareTo(retryPauseLeast) < 0) {
            throw new IllegalArgumentException(
                    "the retry pause must grow from " + retryPauseLeast + " to " + retryPauseMost);
        }
    }

    /** The same with another deadline. */
    public LookupSettings withDeadline(Duration deadline) {
        return new LookupSettings(deadline, retryPauseLeast, retryPauseMost, breaker);
    }
}
