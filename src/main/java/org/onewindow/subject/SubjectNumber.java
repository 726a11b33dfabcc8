package org.onewindow.subject;

/**
 * A number that passed every check of its kind; only {@link NumberReader} makes one. Immutable. {@link #toString()} is always the masked form, so
 * that a number never reaches a log by accident. Two numbers are equal when kind and value are.
 *
 * <p>The classes: {@link ResidentId}, {@link ResidencePermit}, {@link ForeignPermanentResidentId}, {@link ForeignPermanentResidentId2017},
 * {@link HongKongMacaoPermit}, {@link TaiwanPermit}, {@link CreditCode}.
 */
public interface SubjectNumber {

    /** The whole number in its canonical form: half-width, upper case, no spaces. Personal data: never log it. */
    String value();

    /** Which kind of number it is. */
    NumberKind kind();

    /** The number in the groups people read it in, for example {@code 110105 19900307 2354}. Personal data. */
    String grouped();

    /** The number as logs and faults may name it: see {@link Masks#number}; public numbers are not masked. Screens ask {@link NumberMask}. */
    String masked();

    /** Whom it names. */
    default SubjectKind subjectKind() {
        return kind().subjectKind();
    }
}
