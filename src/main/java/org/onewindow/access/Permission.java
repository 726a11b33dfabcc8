package org.onewindow.access;

/** Something that not every role may do. */
public enum Permission {
    /** Ask departments about a subject, within a case. */
    LOOK_UP,
    /** Look up and reveal what is highly sensitive too (L4): biometric, health, minors, accounts, income and property. */
    SEE_HIGHLY_SENSITIVE,
    /** Open, change and close cases. */
    HANDLE_CASES,
    /** See a masked value in full, one at a time, journalled. */
    REVEAL,
    /** Print what is on the screen. */
    PRINT,
    /** Read the day's log and its figures, settle flags. */
    REVIEW,
    /** Sign a day off. */
    SIGN_OFF,
    /** Agree, as the second person, to what one person may not do alone. */
    APPROVE,
    /** Export the log. */
    EXPORT_LOG,
    /** Add and remove operators. */
    MANAGE_OPERATORS,
    /** Change the station's settings. */
    CHANGE_SETTINGS
}
