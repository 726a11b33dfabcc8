package org.onewindow.journal;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * The one form of an entry's time: {@code yyyy-mm-ddThh:mm:ss.mmm+hh:mm}. By hand where it has that form at all, since a hub reads and writes tens of
 * thousands a second and a formatter took a good part of that; everything else is left to the formatter. Stateless.
 */
final class EntryTime {
    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");
    private static final String SHAPE = "0000-00-00T00:00:00.000+00:00";
    private static final int SIGN = 23;
    private static final int NANOS_IN_A_MILLISECOND = 1_000_000;

    private EntryTime() {}

    /**
     * The text.
     *
     * @throws IllegalArgumentException if the time is finer than a millisecond, or its offset than a minute
     */
    static String write(OffsetDateTime time) {
        int offset = time.getOffset().getTotalSeconds();
        if (time.getNano() % NANOS_IN_A_MILLISECOND != 0 || offset % 60 != 0) {
            throw new IllegalArgumentException("a time is whole milliseconds, an offset whole minutes");
        }
        if (time.getYear() < 0 || time.getYear() > 9999) {
            return FORM.format(time);
        }
        char[] text = SHAPE.toCharArray();
        put(text, 0, 4, time.getYear());
        put(text, 5, 2, time.getMonthValue());
        put(text, 8, 2, time.getDayOfMonth());
        put(text, 11, 2, time.getHour());
        put(text, 14, 2, time.getMinute());
        put(text, 17, 2, time.getSecond());
        put(text, 20, 3, time.getNano() / NANOS_IN_A_MILLISECOND);
        text[SIGN] = offset < 0 ? '-' : '+';
        put(text, 24, 2, Math.abs(offset) / 3600);
        put(text, 27, 2, Math.abs(offset) / 60 % 60);
        return new String(text);
    }

    private static void put(char[] text, int from, int digits, int value) {
        int rest = value;
        for (int i = from + digits - 1; i >= from; i--) {
            text[i] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }

    /**
     * The time; forms that {@link #write} doesn't write may be read too.
     *
     * @throws DateTimeException if it is none
     */
    static OffsetDateTime read(String text) {
        if (!hasShape(text)) {
            return OffsetDateTime.parse(text, FORM);
        }
        int sign = text.charAt(SIGN) == '-' ? -1 : 1;
        return OffsetDateTime.of(
                number(text, 0, 4),
                number(text, 5, 2),
                number(text, 8, 2),
                number(text, 11, 2),
                number(text, 14, 2),
                number(text, 17, 2),
                number(text, 20, 3) * NANOS_IN_A_MILLISECOND,
                ZoneOffset.ofHoursMinutes(sign * number(text, 24, 2), sign * number(text, 27, 2)));
    }

    private static boolean hasShape(String text) {
        boolean same = text.length() == SHAPE.length();
        for (int i = 0; same && i < SHAPE.length(); i++) {
            char c = text.charAt(i);
            char wanted = SHAPE.charAt(i);
            same = wanted == '0' ? c >= '0' && c <= '9' : c == wanted || (i == SIGN && c == '-');
        }
        return same;
    }

    private static int number(String text, int from, int digits) {
        int value = 0;
        for (int i = from; i < from + digits; i++) {
            value = value * 10 + text.charAt(i) - '0';
        }
        return value;
    }
}
