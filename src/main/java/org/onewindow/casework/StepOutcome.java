package org.onewindow.casework;

/** Whether a step in a case was taken; words under {@code casework.outcome.<name>}. */
public enum StepOutcome {
    /** It is taken, and journalled. */
    TAKEN,
    /** It could not be journalled, so the case is as it was. */
    JOURNAL_UNAVAILABLE,
    /** No open case has this number. */
    NOT_OPEN,
    /** The case is decided already. */
    DECIDED,
    /** The hub has another version of the case: choose between the two first. */
    CONFLICT_FIRST,
    /** The hub has no other version of the case, so there is nothing to choose. */
    NO_CONFLICT,
    /** The operator's role may not handle cases. */
    ROLE_MAY_NOT_HANDLE_CASES
}
