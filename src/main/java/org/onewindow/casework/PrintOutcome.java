package org.onewindow.casework;

/** What came of printing a case; words under {@code casework.print.<name>}. */
public enum PrintOutcome {
    PRINTED,
    /** It could not be journalled: nothing is printed. */
    JOURNAL_UNAVAILABLE,
    /** The case is closed: nothing is printed. */
    CASE_NOT_OPEN,
    /** The operator's role may not print: nothing is printed. */
    ROLE_MAY_NOT_PRINT,
    /** The file could not be written. */
    FILE
}
