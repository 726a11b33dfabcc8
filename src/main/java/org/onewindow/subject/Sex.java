package org.onewindow.subject;

/** The sex a resident ID number states by its sequence code. */
public enum Sex {
    MALE,
    FEMALE;

    /** From the last digit of the sequence code: odd is male (GB 11643-1999). */
    static Sex ofSequence(char lastDigit) {
        return (lastDigit - '0') % 2 == 1 ? MALE : FEMALE;
    }
}
