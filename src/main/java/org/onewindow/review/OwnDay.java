package org.onewindow.review;

import java.time.LocalDate;
import java.util.List;

/**
 * A day as this counter's own log has it: read without a network, and so the first that can be shown. Holds personal data; immutable.
 *
 * @param counter this counter
 * @param entries in order of sequence, with what the rules need of their private parts
 * @param glance what they come to, compared with nothing yet
 */
public record OwnDay(LocalDate day, String counter, List<LoggedEntry> entries, DayGlance glance) {
    public OwnDay {
        entries = List.copyOf(entries);
    }

    /** Only which day. */
    @Override
    public String toString() {
        return "OwnDay[" + day + "]";
    }
}
