package org.onewindow.vault;

import org.onewindow.subject.NumberKind;
import org.onewindow.subject.SubjectNumber;

/** An invented resident ID number that nothing else in the tests uses, so that it can be looked for on the disk. */
record InventedNumber(String value) implements SubjectNumber {
    @Override
    public NumberKind kind() {
        return NumberKind.RESIDENT_ID;
    }

    @Override
    public String grouped() {
        return value;
    }

    @Override
    public String masked() {
        return "***";
    }

    @Override
    public String toString() {
        return masked();
    }
}
