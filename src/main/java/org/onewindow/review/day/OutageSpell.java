package org.onewindow.review.day;

import java.time.Duration;
import java.time.OffsetDateTime;
import org.onewindow.review.risk.EntryRef;

/**
 * A time without a connection.
 *
 * @param link which connection, as the entry names it: {@code exchange} or {@code hub}
 * @param from when it was lost
 * @param to when it was back, or the end of what is known of the day
 * @param over whether it is over
 * @param entry the entry that tells of the loss
 */
public record OutageSpell(
        String counter, String link, OffsetDateTime from, OffsetDateTime to, boolean over, EntryRef entry) {

    /** How long it was. */
    public Duration length() {
        return Duration.between(from, to);
    }
}
