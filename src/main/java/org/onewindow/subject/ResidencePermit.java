package org.onewindow.subject;

import java.time.LocalDate;
import java.util.Optional;

/** The number of a residence permit for Hong Kong, Macao and Taiwan residents (港澳台居民居住证). Immutable. */
public final class ResidencePermit extends CheckedNumber {

    ResidencePermit(String value) {
        super(NumberKind.RESIDENCE_PERMIT, value);
    }

    /** {@code 810000} Hong Kong, {@code 820000} Macao, {@code 830000} Taiwan. */
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
