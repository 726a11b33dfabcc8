package org.onewindow.subject;

import java.time.LocalDate;
import java.util.Optional;

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

    /** The day of birth, where the number says it whole. Personal data. */
    default Optional<LocalDate> dayOfBirth() {
        return Optional.empty();
    }

    /**
     * Whether it names somebody who is not 14 yet: all personal information of theirs is sensitive. False where the number does not say the day of birth.
     * Source: Personal Information Protection Law (个人信息保护法), article 28.
     */
    default boolean namesAChild(LocalDate today) {
        return dayOfBirth().filter(born -> born.plusYears(14).isAfter(today)).isPresent();
    }

    /** Whom it names. */
    default SubjectKind subjectKind() {
        return kind().subjectKind();
    }
}
