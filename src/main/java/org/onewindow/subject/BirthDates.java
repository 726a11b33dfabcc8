package org.onewindow.subject;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Days of birth inside numbers, written as eight digits. */
final class BirthDates {
    /** The earliest year a register can still speak of. */
    private static final int EARLIEST_YEAR = 1850;

    /** A year after this is no year at all, rather than one to come. */
    private static final LocalDate LAST_OF_CENTURY = LocalDate.of(2099, 12, 31);

    private static final int HIGHEST_AGE = 120;

    private BirthDates() {}

    /** The day at {@code start} of a number that was checked. */
    static LocalDate at(String number, int start) {
        return LocalDate.of(part(number, start, 4), part(number, start + 4, 2), part(number, start + 6, 2));
    }

    /**
     * What is wrong with the day of birth at {@code start}, as far as it is typed: the year by its century, the month, the day, and whether it is
     * past.
     */
    static Optional<Finding> fault(String digits, int start, LocalDate today) {
        String typed = digits.substring(Math.min(start, digits.length()), Math.min(start + 8, digits.length()));
        if (isBeforeRegisters(typed) || isFuture(typed, LAST_OF_CENTURY)) {
            return bad(FindingCode.BAD_DATE, start);
        }
        if (isFuture(typed, today)) {
            return bad(FindingCode.DATE_IN_FUTURE, start);
        }
        if (!monthCanBe(typed)) {
            return bad(FindingCode.BAD_DATE, start + 4);
        }
        if (typed.length() < 8) {
            return typed.length() == 7 && typed.charAt(6) > '3'
                    ? bad(FindingCode.BAD_DATE, start + 6)
                    : Optional.empty();
        }
        try {
            return at(typed, 0).isAfter(today) ? bad(FindingCode.DATE_IN_FUTURE, start) : Optional.empty();
        } catch (DateTimeException noSuchDay) {
            return bad(FindingCode.BAD_DATE, start + 6);
        }
    }

    /** Whether the eight digits at {@code start} may be a day of birth with one digit mistyped; quick, and true for some that may not. */
    static boolean couldBe(String digits, int start) {
        if (digits.startsWith("18", start) || digits.startsWith("19", start) || digits.startsWith("20", start)) {
            return true;
        }
        boolean century = "12".indexOf(digits.charAt(start)) >= 0 || "089".indexOf(digits.charAt(start + 1)) >= 0;
        return century && part(digits, start + 4, 2) <= 12 && part(digits, start + 6, 2) <= 31;
    }

    /** A warning when the age is beyond what people reach. */
    static Optional<Finding> ageWarning(LocalDate birth, int position, LocalDate today) {
        return birth.plusYears(HIGHEST_AGE + 1L).isAfter(today)
                ? Optional.empty()
                : Optional.of(new Finding(FindingCode.AGE_OVER_120, position, List.of(birth.toString())));
    }

    private static boolean isBeforeRegisters(String typed) {
        return Integer.parseInt((typed + "9999").substring(0, 4)) < EARLIEST_YEAR;
    }

    private static boolean isFuture(String typed, LocalDate today) {
        return Integer.parseInt((typed + "0000").substring(0, 4)) > today.getYear();
    }

    private static boolean monthCanBe(String typed) {
        return switch (typed.length()) {
            case 0, 1, 2, 3, 4 -> true;
            case 5 -> typed.charAt(4) <= '1';
            default -> part(typed, 4, 2) >= 1 && part(typed, 4, 2) <= 12;
        };
    }

    private static int part(String digits, int start, int length) {
        return Integer.parseInt(digits, start, start + length, 10);
    }

    private static Optional<Finding> bad(FindingCode code, int position) {
        return Optional.of(new Finding(code, position, List.of()));
    }
}
