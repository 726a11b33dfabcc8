package org.onewindow.review;

import java.util.Locale;

/** Why a flag was not settled or a day not signed. Each has a sentence in both languages. */
public enum ReviewRefusal {
    /** The operator's role may not. */
    ROLE_MAY_NOT,
    /** It is about the supervisor's own actions: another one has to. */
    OWN_ACTIONS,
    /** There is no such flag on that day; it may have more evidence by now. */
    NO_SUCH_FLAG,
    NOTE_MISSING,
    NOTE_TOO_LONG,
    /** The day is signed and nothing has come since. */
    ALREADY_SIGNED,
    /** The day has not begun. */
    DAY_AHEAD,
    /** What was seen is not what the log says now: look again. */
    CHANGED_SINCE,
    WRONG_PASSWORD,
    LOCKED_OUT,
    /** This counter's log is not what was sealed. */
    LOG_BROKEN,
    /** The hub found the log of one of the counters forked or rolled back. */
    COUNTER_FROZEN,
    /** No checkpoint of the log can be signed now. */
    NO_CHECKPOINT,
    /** It could not be journalled, so it did not happen. */
    JOURNAL_UNAVAILABLE;

    /** The key of its sentence in {@code assets/text/review_*}. */
    public String textKey() {
        return "review.refused." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
