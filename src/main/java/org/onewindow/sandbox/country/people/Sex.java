package org.onewindow.sandbox.country.people;

/** A person's sex, as the 17th digit of a resident ID number tells it. */
public enum Sex {
    MALE,
    FEMALE;

    /** The sex of somebody whose number has this sequence code. */
    public static Sex ofSequence(int sequence) {
        return sequence % 2 == 1 ? MALE : FEMALE;
    }
}
