package org.onewindow.review;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A flag settled, as the journal says it.
 *
 * @param by the supervisor's sign-in name
 * @param sequence the entry
 * @param note what was written; may be personal data; empty if it can't be read here, or no more
 */
public record Settlement(
        String flag, Finding finding, String by, OffsetDateTime at, long sequence, Optional<String> note) {

    /** Without the note. */
    @Override
    public String toString() {
        return "Settlement[" + flag + ", " + finding + "]";
    }
}
