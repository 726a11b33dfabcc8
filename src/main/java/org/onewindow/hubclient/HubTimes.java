package org.onewindow.hubclient;

import java.time.Duration;

/**
 * How long is waited for the hub.
 *
 * @param connect for a connection
 * @param silence for the next bytes once connected, either way
 * @param whole for all of one request and its answer, however steadily it drips
 */
public record HubTimes(Duration connect, Duration silence, Duration whole) {
    /** The usual ones: a batch of 2 MiB passes a line of 1 Mbit/s. */
    public static final HubTimes STANDARD =
            new HubTimes(Duration.ofSeconds(3), Duration.ofSeconds(10), Duration.ofSeconds(30));
}
