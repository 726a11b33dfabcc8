package org.onewindow.review.risk;

import java.time.LocalDate;
import java.util.Optional;

/**
 * On which other days a log has the entries that a day does not have between two of its own.
 *
 * @param entries how many of them it has
 * @param first the day of the earliest of them; empty if it has none
 * @param last the day of the latest
 */
public record OtherDays(long entries, Optional<LocalDate> first, Optional<LocalDate> last) {

    /** The log has none of them. */
    public static final OtherDays NONE = new OtherDays(0, Optional.empty(), Optional.empty());

    /** The days as they are told; empty unless the log has all that is missing there. */
    Optional<String> ofAll(LogSpan span) {
        return first.filter(any -> entries == span.entries())
                .map(day -> day
                        + last.filter(other -> !other.equals(day))
                                .map(other -> " – " + other)
                                .orElse(""));
    }
}
