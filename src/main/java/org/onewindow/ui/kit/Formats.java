package org.onewindow.ui.kit;

import java.text.NumberFormat;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.onewindow.language.Texts;

/** How screens write dates, times, numbers and ages in one language. Immutable. */
public final class Formats {
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");
    private static final int HOURS_SHOWN_AS_HOURS = 48;

    private final Texts texts;

    /** Formats with these words. */
    public Formats(Texts texts) {
        this.texts = texts;
    }

    /** A date as ISO 8601, which GB/T 7408 takes over: 2026-11-23 in both languages. */
    public String date(LocalDate date) {
        return DateTimeFormatter.ISO_LOCAL_DATE.format(date);
    }

    /** The time of day to the minute, 24 hours. */
    public String minute(LocalTime time) {
        return MINUTES.format(time);
    }

    /** The time of day to the second, 24 hours. */
    public String second(LocalTime time) {
        return SECONDS.format(time);
    }

    /** A whole number with its thousands apart. */
    public String count(long number) {
        return NumberFormat.getIntegerInstance(texts.language().locale()).format(number);
    }

    /** How long something took: milliseconds below one second, else seconds with one decimal. */
    public String took(Duration duration) {
        return duration.compareTo(Duration.ofSeconds(1)) < 0
                ? texts.text("common.duration.millis", duration.toMillis())
                : seconds(duration);
    }

    /** Seconds with one decimal. */
    public String seconds(Duration duration) {
        return texts.text("common.duration.seconds", duration.toMillis() / 1000.0);
    }

    /** How old something is, in the largest unit that fits: just now, minutes, hours, and from two days on days. */
    public String age(Duration age) {
        if (age.compareTo(Duration.ofMinutes(1)) < 0) {
            return texts.text("common.age.now");
        }
        if (age.compareTo(Duration.ofHours(1)) < 0) {
            return texts.text("common.age.minutes", age.toMinutes());
        }
        if (age.toHours() < HOURS_SHOWN_AS_HOURS) {
            return texts.text("common.age.hours", age.toHours());
        }
        return texts.text("common.age.days", age.truncatedTo(ChronoUnit.DAYS).toDays());
    }

    /** A large round number of people: in millions in English, in 万 in Chinese. */
    public String people(long people) {
        return texts.text("common.people", people / 1_000_000.0, people / 10_000.0);
    }
}
