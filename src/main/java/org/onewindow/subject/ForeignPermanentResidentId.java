package org.onewindow.subject;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The number on a foreign permanent resident ID card (外国人永久居留身份证) of the form issued since December 2023: 9, province, country, day of birth,
 * sequence, check character. That form and check are published; how the digits between are divided follows a published specimen. Immutable.
 */
public final class ForeignPermanentResidentId extends CheckedNumber {

    ForeignPermanentResidentId(String value) {
        super(NumberKind.FOREIGN_PERMANENT_RESIDENT, value);
    }

    /** The province whose authority accepted the application, as a code of six digits. */
    public String provinceCode() {
        return value().substring(1, 3) + "0000";
    }

    /** The nationality as the three digits of ISO 3166-1, for example {@code 124} for Canada. */
    public String countryCode() {
        return value().substring(3, 6);
    }

    /** The day of birth. Personal data. */
    public LocalDate birthDate() {
        return BirthDates.at(value(), 6);
    }

    @Override
    public Optional<LocalDate> dayOfBirth() {
        return Optional.of(birthDate());
    }

    @Override
    public String grouped() {
        return spacedAt(6, 14);
    }
}
