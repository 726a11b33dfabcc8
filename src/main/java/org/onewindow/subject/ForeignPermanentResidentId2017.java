package org.onewindow.subject;

/** The number on the older foreign permanent resident card: three letters and twelve digits, without a rule we could check. Immutable. */
public final class ForeignPermanentResidentId2017 extends CheckedNumber {

    ForeignPermanentResidentId2017(String value) {
        super(NumberKind.FOREIGN_PERMANENT_RESIDENT_2017, value);
    }

    /** The nationality as three letters of ISO 3166-1, as the card states it. */
    public String countryLetters() {
        return value().substring(0, 3);
    }

    @Override
    public String grouped() {
        return spacedAt(3, 7);
    }
}
