package org.onewindow.casework;

/** Port: how far the journal has got to the hub. Implementations answer at once, from memory, and are safe for use by several threads. */
public interface CaseDelivery {
    /** A station that knows nothing of a hub. */
    CaseDelivery UNKNOWN = sequence -> State.UNKNOWN;

    /** Whether the hub has an entry; words under {@code casework.delivery.<name>}. */
    enum State {
        /** It is not known, or there is no hub. */
        UNKNOWN,
        /** It is on this machine and will be sent. */
        WAITING,
        /** The hub has acknowledged it. */
        TAKEN
    }

    /** Whether the hub has the journal's entry {@code sequence}. */
    State of(long sequence);
}
