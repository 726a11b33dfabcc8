package org.onewindow.casework;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.onewindow.journal.CaseNumber;

/**
 * Gives out a counter's case numbers, {@code division6-yyyymmdd-counter2-seq4}; the sequence grows to five and six digits on a day that needs it.
 * Unique to the counter as long as it is told of the newest numbers in the journal and can look up those of a day it knows nothing about, as after the clock
 * was set far back. Not safe for use by several threads.
 */
final class CaseNumbers {
    private static final Pattern DIVISION = Pattern.compile("[0-9]{6}");
    private static final Pattern COUNTER = Pattern.compile("[0-9]{2}");
    private static final int LAST = 999_999;

    private final Function<LocalDate, Stream<CaseNumber>> ofDay;
    private final String division;
    private final String counter;
    private final Map<String, Integer> lastOfDay = new HashMap<>();

    /** @param ofDay the numbers in the journal that were given out on a day; asked at most once a day, and closed */
    CaseNumbers(String division, String counter, Function<LocalDate, Stream<CaseNumber>> ofDay) {
        if (!DIVISION.matcher(division).matches() || !COUNTER.matcher(counter).matches()) {
            throw new IllegalArgumentException(
                    "division needs six digits and counter two: " + division + ", " + counter);
        }
        this.ofDay = ofDay;
        this.division = division;
        this.counter = counter;
    }

    /** A number in use, of whatever counter. */
    void used(CaseNumber number) {
        int cut = number.value().lastIndexOf('-');
        lastOfDay.merge(
                number.value().substring(0, cut),
                Integer.parseInt(number.value().substring(cut + 1)),
                Math::max);
    }

    /** The next number of {@code day}. */
    CaseNumber next(LocalDate day) {
        String prefix = division + "-" + DateTimeFormatter.BASIC_ISO_DATE.format(day) + "-" + counter;
        if (!lastOfDay.containsKey(prefix)) {
            try (Stream<CaseNumber> before = ofDay.apply(day)) {
                before.forEach(this::used);
            }
        }
        int sequence = lastOfDay.merge(prefix, 1, Integer::sum);
        if (sequence > LAST) {
            throw new IllegalStateException("no case number is left on " + day);
        }
        return new CaseNumber(prefix + "-" + String.format("%04d", sequence));
    }

    /** The day a number was given out. */
    static LocalDate dayOf(CaseNumber number) {
        return LocalDate.parse(number.value().substring(7, 15), DateTimeFormatter.BASIC_ISO_DATE);
    }
}
