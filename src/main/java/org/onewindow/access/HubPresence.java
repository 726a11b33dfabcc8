package org.onewindow.access;

/**
 * Port: whether this counter has a hub, and whether the hub answers it just now. Decided by whatever watches the connection. Safe for use by several
 * threads.
 */
@FunctionalInterface
public interface HubPresence {

    /** How the counter stands to its hub. */
    enum State {
        /** The counter has no hub: there is nothing to be offline from. */
        NO_HUB,
        /** The hub has just answered this counter. */
        REACHED,
        /** It doesn't answer. */
        NOT_REACHED
    }

    /** A counter without a hub. */
    HubPresence NO_HUB = () -> State.NO_HUB;

    /**
     * The state now. May ask the hub and wait some seconds for it while nothing is known yet, so that nobody is called offline because the program has
     * only just started: never call it on the JavaFX thread.
     */
    State state();
}
