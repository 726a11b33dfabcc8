package org.onewindow.casework;

/** Whether masked values may be shown; words under {@code casework.reveal.<name>}. */
public enum RevealOutcome {
    /** It is journalled: show them. */
    REVEALED,
    /** It could not be journalled: don't show them. */
    JOURNAL_UNAVAILABLE,
    /** The case is closed: don't show them. */
    CASE_NOT_OPEN,
    /** The operator's role may not reveal: don't show them. */
    ROLE_MAY_NOT_REVEAL
}
