package org.onewindow.review.risk;

import java.util.Comparator;

/**
 * Names a log: a counter that gets a new vault begins another one, and numbers its entries anew. Its text is {@code counter/number}, or the counter
 * alone where the log's number is not known.
 *
 * @param counter whose log
 * @param number the number of the vault, as the log's origin ends; empty where nobody has said it
 */
public record LogId(String counter, String number) implements Comparable<LogId> {
    private static final Comparator<LogId> ORDER =
            Comparator.comparing(LogId::counter).thenComparing(LogId::number);

    /** The log of a counter of which nothing else is known. */
    public static LogId of(String counter) {
        return new LogId(counter, "");
    }

    /** Reads what {@link #toString()} wrote. */
    public static LogId parse(String text) {
        int slash = text.indexOf('/');
        return slash < 0 ? of(text) : new LogId(text.substring(0, slash), text.substring(slash + 1));
    }

    /** The number at the end of a log's origin. */
    public static String numberIn(String origin) {
        return origin.substring(origin.lastIndexOf('/') + 1);
    }

    @Override
    public int compareTo(LogId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return number.isEmpty() ? counter : counter + "/" + number;
    }
}
