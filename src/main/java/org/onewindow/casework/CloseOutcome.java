package org.onewindow.casework;

/** Whether a case was closed; words under {@code casework.close.<name>}. */
public enum CloseOutcome {
    /** It is closed, and journalled. */
    CLOSED,
    /** It could not be journalled, so it stays open. */
    JOURNAL_UNAVAILABLE,
    /** No open case has this number. */
    NOT_OPEN
}
