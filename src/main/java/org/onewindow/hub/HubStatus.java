package org.onewindow.hub;

import java.util.List;

/**
 * How the hub is.
 *
 * @param store {@code h2} or {@code postgresql}, with its version
 * @param origin the origin of the hub's log
 * @param hubEntries entries in the hub's own log
 * @param counterEntries entries it has of all counters together
 * @param cases cases it knows
 * @param counters every counter
 */
public record HubStatus(
        String store,
        String origin,
        long hubEntries,
        long counterEntries,
        long cases,
        List<RegisteredCounter> counters) {

    public HubStatus {
        counters = List.copyOf(counters);
    }
}
