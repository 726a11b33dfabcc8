package org.onewindow.offline;

import java.time.Instant;
import java.util.Optional;

/**
 * How far the journal has got to the hub.
 *
 * @param phase what is done just now
 * @param acknowledged how many entries the hub has
 * @param size how many entries there are
 * @param waitingSince when the first entry that the hub doesn't have was written; empty if there is none
 * @param reason why the last try came to nothing; empty if it did not
 * @param nextTry when it is tried again by itself, if that is only a matter of time
 * @param syncedAt when the hub last had everything
 * @param flag what somebody has to look into
 */
public record SyncStatus(
        Phase phase,
        long acknowledged,
        long size,
        Optional<Instant> waitingSince,
        Optional<SyncReason> reason,
        Optional<Instant> nextTry,
        Optional<Instant> syncedAt,
        Optional<SyncFlag> flag) {

    /** What is done just now. Words under {@code queue.phase.<name>}. */
    public enum Phase {
        /** There is no hub: the journal on this machine is the only one. */
        NO_HUB,
        /** A batch is on its way, and its connection is alive as far as is known. */
        SENDING,
        /** The hub has everything. */
        IN_STEP,
        /** It is tried again after a pause. */
        WAITING,
        /** The hub is out of reach, or the clerk works offline. */
        OFFLINE,
        /** Nobody is signed in, so that the private parts can't be read. */
        LOCKED,
        /** Stopped for good, because of the flag. */
        STOPPED
    }

    /** A station without a hub. */
    public static final SyncStatus NO_HUB = new SyncStatus(
            Phase.NO_HUB,
            0,
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());

    /** How many entries wait. */
    public long waiting() {
        return phase == Phase.NO_HUB ? 0 : Math.max(0, size - acknowledged);
    }
}
