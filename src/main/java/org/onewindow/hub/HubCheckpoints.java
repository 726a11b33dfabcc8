package org.onewindow.hub;

import org.onewindow.protocol.HubCheckpoint;

/** Where the hub's own log stands, provably. Safe for use by several threads. */
public interface HubCheckpoints {

    /** The origin of the hub's log. */
    String origin();

    /** The key that verifies the hub's checkpoints, as a verifier key of a signed note. */
    String verifierKey();

    /**
     * The newest checkpoint, with the proof that the log at size {@code from} is a prefix of it; no proof for 0, for the newest size itself, and for
     * more than the hub has.
     */
    HubCheckpoint since(long from) throws HubUnavailableException;
}
