package org.onewindow.review;

import java.util.Locale;

/** What is counted about a day. */
public enum FigureKind {
    LOOKUPS,
    CASES_ACCEPTED,
    CASES_RETURNED,
    VISITS_SAVED,
    PAPERS_WAIVED,
    /** Answers of departments that came within a second, out of all requests that came to an end. */
    ANSWERED_WITHIN_A_SECOND,
    OUTAGES,
    /** Seconds without the network. */
    OUTAGE_SECONDS,
    QUEUED;

    /** The key of its name in {@code assets/text/review_*}. */
    public String textKey() {
        return "review.figure." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
