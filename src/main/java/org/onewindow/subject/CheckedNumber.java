package org.onewindow.subject;

/** What every subject number has in common; keeps the whole number out of {@link #toString()}. */
abstract sealed class CheckedNumber implements SubjectNumber
        permits ResidentId,
                ResidencePermit,
                ForeignPermanentResidentId,
                ForeignPermanentResidentId2017,
                HongKongMacaoPermit,
                TaiwanPermit,
                CreditCode {

    private final NumberKind kind;
    private final String value;

    CheckedNumber(NumberKind kind, String value) {
        this.kind = kind;
        this.value = value;
    }

    @Override
    public final String value() {
        return value;
    }

    @Override
    public final NumberKind kind() {
        return kind;
    }

    @Override
    public String masked() {
        return Masks.number(value);
    }

    /** The value with a space before each of the given places. */
    final String spacedAt(int... places) {
        StringBuilder text = new StringBuilder(value);
        for (int i = places.length - 1; i >= 0; i--) {
            text.insert(places[i], ' ');
        }
        return text.toString();
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof CheckedNumber number && kind == number.kind && value.equals(number.value);
    }

    @Override
    public final int hashCode() {
        return 31 * kind.hashCode() + value.hashCode();
    }

    /** The masked form. */
    @Override
    public final String toString() {
        return masked();
    }
}
