package org.onewindow.subject;

/**
 * What the check of a number can find. The first group refuses the number, the second only warns. {@code src/docs/command-line.md} lists them; a test
 * compares the two.
 */
public enum FindingCode {
    EMPTY,
    TOO_SHORT,
    TOO_LONG,
    UNKNOWN_FORM,
    BAD_CHARACTER,
    BAD_DATE,
    DATE_IN_FUTURE,
    CHECK_CHARACTER,
    UNKNOWN_PROVINCE,
    REGISTRATION_NUMBER,

    AGE_OVER_120,
    UNKNOWN_COUNTY,
    ABOLISHED_COUNTY,
    COUNTY_NOT_YET_REGISTERED,
    UPGRADED_FROM_15,
    UNKNOWN_AUTHORITY,
    ORGANISATION_CODE_CHECK,
    NO_CHECK_CHARACTER,
    LIKE_A_PERSONS_NUMBER,
    AMBIGUOUS
}
