package org.onewindow.offline;

import java.util.Optional;
import java.util.Set;

/**
 * How the connections of a counter stand.
 *
 * @param exchange the link to the exchange
 * @param hub the link to the hub; empty without a hub, which is a state and no fault
 * @param departmentsOut codes of departments that the exchange could not reach when last asked
 * @param chosenOffline whether somebody here has chosen to work offline; then neither link is used
 */
public record ConnectionState(
        LinkState exchange, Optional<LinkState> hub, Set<String> departmentsOut, boolean chosenOffline) {
    public ConnectionState {
        departmentsOut = Set.copyOf(departmentsOut);
    }

    /** Whether departments can be asked. */
    public boolean exchangeReachable() {
        return exchange.up() && !chosenOffline;
    }

    /** Whether there is a hub and it can't be talked to. */
    public boolean hubOutOfReach() {
        return hub.isPresent() && !hubReachable();
    }

    /** Whether there is a hub and it can be talked to. */
    public boolean hubReachable() {
        return hub.isPresent() && hub.get().up() && !chosenOffline;
    }
}
