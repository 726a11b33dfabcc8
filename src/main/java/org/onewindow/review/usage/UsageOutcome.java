package org.onewindow.review.usage;

import java.time.OffsetDateTime;
import java.util.List;

/** What came of asking who looked at somebody's records. */
public sealed interface UsageOutcome {

    /**
     * Here they are, newest first, and it is in the journal that they were given out.
     *
     * @param entry the place in this counter's log of the entry that says so
     * @param at when the list was made
     * @param more whether there are older ones that the list leaves out
     * @param allCounters whether the station's other counters were asked and answered; else it is this counter's alone
     */
    record Listed(long entry, OffsetDateTime at, List<Usage> usages, boolean more, boolean allCounters)
            implements UsageOutcome {
        public Listed {
            usages = List.copyOf(usages);
        }
    }

    /** Nothing is given out; words under {@code review.usage.<name>}. */
    record Withheld(Reason reason) implements UsageOutcome {}

    /** Why nothing is given out. */
    enum Reason {
        /** The operator's role may not. */
        ROLE_MAY_NOT,
        /** It could not be journalled. */
        JOURNAL_UNAVAILABLE,
        /** The log is being brought up to date; ask again in a moment. */
        LOG_NOT_READY
    }
}
