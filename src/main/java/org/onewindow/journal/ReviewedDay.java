package org.onewindow.journal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which day an entry of the review is about, which need not be the one it is dated on. Stateless. */
public final class ReviewedDay {
    /** The detail that says it. */
    public static final String DETAIL = "day";

    /** A year of four digits, so that whatever stores days can store it, whoever wrote the entry. */
    private static final Pattern FORM = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private ReviewedDay() {}

    /** The day an entry settles a flag of or signs; empty if it names none of the years 1 to 9999. */
    public static Optional<LocalDate> in(Entry entry) {
        String text = entry.details().getOrDefault(DETAIL, "");
        try {
            return FORM.matcher(text).matches()
                    ? Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() > 0)
                    : Optional.empty();
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
