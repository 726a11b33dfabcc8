package org.onewindow.hub;

import java.time.LocalDate;
import java.util.Optional;
import org.onewindow.protocol.DayCursor;
import org.onewindow.protocol.DayEntriesPage;
import org.onewindow.protocol.SpanDays;
import org.onewindow.protocol.SpanQuery;
import org.onewindow.protocol.WorkCursor;
import org.onewindow.protocol.WorkDaysPage;

/** A day's entries of all counters, for the supervisors of the station. Safe for use by several threads. */
public interface DayEntries {

    /**
     * One page, by counter and sequence.
     *
     * @param after where the page before ended; empty for the first
     * @param limit at most so many, within {@link org.onewindow.protocol.ProtocolLimits#MOST_ROWS}; a page with private parts may be shorter
     * @param withPrivateParts whether the asker may have the subjects; what retention destroyed is left out silently
     */
    DayEntriesPage page(LocalDate day, Optional<DayCursor> after, int limit, boolean withPrivateParts)
            throws HubUnavailableException;

    /**
     * One page of what supervisors settled and signed on a day or later, of all counters, by counter and sequence: a day may be settled and signed on
     * another day and at another counter than those it was of. With its notes.
     *
     * @param after where the page before ended; empty for the first
     * @param limit as above
     */
    DayEntriesPage reviewsSince(LocalDate day, Optional<DayCursor> after, int limit) throws HubUnavailableException;

    /**
     * One page of what supervisors settled and signed about a day, whatever date their counters' clocks gave it, of all counters, by counter and sequence. With
     * its notes.
     *
     * @param after where the page before ended; empty for the first
     * @param limit as above
     */
    DayEntriesPage reviewsOf(LocalDate day, Optional<DayCursor> after, int limit) throws HubUnavailableException;

    /**
     * One page of what {@link #reviewsSince} has, but the signatures alone, and without their notes: all that a list of unsigned days needs.
     *
     * @param after where the page before ended; empty for the first
     * @param limit as above
     */
    DayEntriesPage signaturesSince(LocalDate day, Optional<DayCursor> after, int limit) throws HubUnavailableException;

    /** How many entries of a span of a log are dated on other days than one, and from which to which: what a clock that was set has put there. */
    SpanDays elsewhere(SpanQuery query) throws HubUnavailableException;

    /**
     * One page of how far each counter's logs reach with the work of each day since {@code day}, the earliest first: what a supervisor's signature has to
     * cover.
     *
     * @param after where the page before ended; empty for the first
     * @param limit at most so many, within {@link WorkDaysPage#MOST}; a page may be shorter, or empty, and not be the last
     */
    WorkDaysPage workSince(LocalDate day, Optional<WorkCursor> after, int limit) throws HubUnavailableException;
}
