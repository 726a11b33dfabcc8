package org.onewindow.review;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A spell without the network at one counter.
 *
 * @param from when it was lost; the beginning of the day's log if it was out before
 * @param until when it was back; empty if it was still out at the end
 * @param lastKnown the last that the day's log says: so far at least one that has not ended goes
 * @param queued look-ups queued meanwhile
 * @param entries its entries in the log: the loss and the return, and what was queued or shown from saved copies
 */
public record Outage(
        String counter,
        OffsetDateTime from,
        Optional<OffsetDateTime> until,
        OffsetDateTime lastKnown,
        long queued,
        LogFilter entries) {

    /** When it was back, or else the last that is known of it. */
    public OffsetDateTime end() {
        return until.orElse(lastKnown);
    }
}
