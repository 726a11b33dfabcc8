package org.onewindow.access;

/** What is wrong with a new password; the words are the text {@code access.password.<name in lower case with hyphens>}. */
public enum PasswordFault {
    /** Fewer than 10 characters. */
    TOO_SHORT,
    /** More than 128 characters. */
    TOO_LONG,
    /** Fewer than three of: small letters, capital letters, digits, others. */
    TOO_FEW_KINDS,
    /** Holds the sign-in name. */
    CONTAINS_NAME
}
