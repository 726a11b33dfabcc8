package org.onewindow.subject;

import java.time.LocalDate;
import java.util.Optional;

/** A resident ID number (公民身份号码, GB 11643-1999), always in its form of 18 characters. Immutable. */
public final class ResidentId extends CheckedNumber {

    ResidentId(String value) {
        super(NumberKind.RESIDENT_ID, value);
    }

    /** The county of the first registered residence, a code of GB/T 2260; it does not change when the person moves. */
    public String divisionCode() {
        return value().substring(0, 6);
    }

    /** The day of birth. Personal data. */
    public LocalDate birthDate() {
        return BirthDates.at(value(), 6);
    }

    @Override
    public Optional<LocalDate> dayOfBirth() {
        return Optional.of(birthDate());
    }

    /** The sex. */
    public Sex sex() {
        return Sex.ofSequence(value().charAt(16));
    }

    @Override
    public String grouped() {
        return spacedAt(6, 14);
    }
}
