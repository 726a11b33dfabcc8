package org.onewindow.subject;

import java.util.List;
import java.util.Optional;

/**
 * How many characters of a person's number stay readable at its ends. No national rule sets it; an office chooses one of the customary
 * {@link #CUSTOMARY ways}. A number too short for it shows its first and its last two characters at most, and one that would not hide
 * {@value Masks#LEAST_HIDDEN} characters even so is hidden whole. Immutable.
 *
 * @param first so many at the beginning
 * @param last so many at the end
 */
public record NumberMask(int first, int last) {
    /** First three and last four, unless an office chooses otherwise. */
    public static final NumberMask STANDARD = new NumberMask(3, 4);

    /** What an office may choose, the standard first. */
    public static final List<NumberMask> CUSTOMARY =
            List.of(STANDARD, new NumberMask(6, 4), new NumberMask(4, 4), new NumberMask(1, 1));

    /** The customary mask that is written so, for example {@code 6+4}. */
    public static Optional<NumberMask> of(String text) {
        return CUSTOMARY.stream().filter(mask -> mask.text().equals(text)).findFirst();
    }

    /** As settings write it: {@code 3+4}. */
    public String text() {
        return first + "+" + last;
    }

    /** The number as a screen shows it; never a middle digit. */
    public String apply(String number) {
        return Masks.number(number, first, last);
    }

    /** The subject's number as a screen shows it; a public one whole. */
    public String of(SubjectNumber number) {
        return number.subjectKind() == SubjectKind.ENTERPRISE ? number.value() : apply(number.value());
    }
}
