package org.onewindow.hub.server;

import java.time.Duration;

/**
 * How much one caller, and all of them together, may ask of the hub.
 *
 * @param bodyBytes the longest body, before and after inflating it
 * @param requestsPerSecond how many requests a counter may make a second in the long run
 * @param burst how many it may make at once after a pause
 * @param anonymousPerSecond the same as {@code requestsPerSecond} for one address without a certificate: enrolling, asking whether the hub is there
 * @param connections how many connections are kept open at once
 * @param waiting how many requests may wait for a thread before further ones are told to come back
 * @param workers how many requests are worked on at once
 * @param bodyTime how long a body may take to arrive, however steadily it drips
 * @param headTime how long a new connection may take to bring its first request, the handshake included
 * @param idleTime how long a connection may be silent
 */
public record Limits(
        int bodyBytes,
        double requestsPerSecond,
        int burst,
        double anonymousPerSecond,
        int connections,
        int waiting,
        int workers,
        Duration bodyTime,
        Duration headTime,
        Duration idleTime) {

    /** For a station's hub: fifty counters that drain a day's outage. */
    public static final Limits STANDARD = new Limits(
            4 << 20,
            50,
            200,
            20,
            2_000,
            200,
            8,
            Duration.ofSeconds(20),
            Duration.ofSeconds(15),
            Duration.ofSeconds(60));

    /** Checks that every limit is one. */
    public Limits {
        if (bodyBytes < 1 || requestsPerSecond <= 0 || burst < 1 || anonymousPerSecond <= 0) {
            throw new IllegalArgumentException("limits must be positive");
        }
        if (connections < 1 || waiting < 1 || workers < 1) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }

    /** The same with other rates. */
    public Limits withRate(double perSecond, int atOnce) {
        return new Limits(
                bodyBytes,
                perSecond,
                atOnce,
                anonymousPerSecond,
                connections,
                waiting,
                workers,
                bodyTime,
                headTime,
                idleTime);
    }

    /** The same with other times. */
    public Limits withTimes(Duration body, Duration head) {
        return new Limits(
                bodyBytes,
                requestsPerSecond,
                burst,
                anonymousPerSecond,
                connections,
                waiting,
                workers,
                body,
                head,
                idleTime);
    }
}
