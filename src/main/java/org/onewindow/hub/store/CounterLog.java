package org.onewindow.hub.store;

import java.time.Instant;
import java.util.Optional;
import org.onewindow.hub.RegisteredCounter;
import org.onewindow.journal.proof.MerkleFrontier;

/**
 * A row of {@code counter_log}: a counter's log as the hub has it.
 *
 * @param note the counter's checkpoint that came with the newest entry; empty before the first
 * @param takenAt when that was, milliseconds since 1970
 */
record CounterLog(
        long id,
        String counter,
        String origin,
        String checkpointKey,
        String certificateSerial,
        Optional<String> renewedSerial,
        Optional<Instant> certificateUntil,
        boolean current,
        boolean revoked,
        Optional<String> frozen,
        MerkleFrontier frontier,
        String note,
        long takenAt) {

    /** The number of the vault that keeps it. */
    String number() {
        return origin.substring(origin.lastIndexOf('/') + 1);
    }

    long size() {
        return frontier.size();
    }

    CounterLog grown(MerkleFrontier grownTo, String noteThen, long now) {
        return new CounterLog(
                id,
                counter,
                origin,
                checkpointKey,
                certificateSerial,
                renewedSerial,
                certificateUntil,
                current,
                revoked,
                frozen,
                grownTo,
                noteThen,
                now);
    }

    RegisteredCounter registered() {
        return new RegisteredCounter(
                counter,
                origin,
                checkpointKey,
                certificateSerial,
                renewedSerial,
                certificateUntil,
                size(),
                frozen,
                revoked,
                note);
    }
}
