package org.onewindow.sandbox.country.people;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/**
 * The parts of an 18-character personal number: resident ID (GB 11643-1999), residence permit, or foreign permanent resident card of 2023.
 *
 * @param place the first six characters
 * @param birth the birth date
 * @param sequence the sequence code; the country gives out only 996 to 999, so that its numbers are unlikely to be anybody's
 */
public record CivilNumber(String place, LocalDate birth, int sequence) {

    static final int FIRST_SEQUENCE = 996;
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECK_CHARACTERS = "10X98765432";

    /** The parts of {@code number}, if it is 18 characters long with a date and a check character that are right. */
    public static Optional<CivilNumber> parse(String number) {
        if (number.length() != 18 || !number.substring(0, 17).chars().allMatch(c -> c >= '0' && c <= '9')) {
            return Optional.empty();
        }
        try {
            LocalDate birth = LocalDate.parse(number.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
            var parts = new CivilNumber(number.substring(0, 6), birth, Integer.parseInt(number.substring(14, 17)));
            return parts.format().equals(number) ? Optional.of(parts) : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The whole number with its check character (ISO 7064 MOD 11-2). */
    public String format() {
        String zeros = sequence < 10 ? "00" : sequence < 100 ? "0" : "";
        String body = place + birth.format(DateTimeFormatter.BASIC_ISO_DATE) + zeros + sequence;
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (body.charAt(i) - '0') * WEIGHTS[i];
        }
        return body + CHECK_CHARACTERS.charAt(sum % 11);
    }

    /** Whose number it is by the sequence code. */
    public Sex sex() {
        return Sex.ofSequence(sequence);
    }
}
