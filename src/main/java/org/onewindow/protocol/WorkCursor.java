package org.onewindow.protocol;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place between days with work, which come by day and then by log.
 *
 * @param day the day reached
 * @param log the hub's number of the log reached on it
 */
public record WorkCursor(LocalDate day, long log) implements Comparable<WorkCursor> {
    private static final Pattern FORM = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})-(\\d{1,15})");
    private static final Comparator<WorkCursor> ORDER =
            Comparator.comparing(WorkCursor::day).thenComparingLong(WorkCursor::log);

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws MalformedMessageException if it is anything else
     */
    public static WorkCursor parse(String text) throws MalformedMessageException {
        Matcher matcher = FORM.matcher(text);
        MessageFields.expect(matcher.matches(), "cursor");
        try {
            return new WorkCursor(LocalDate.parse(matcher.group(1)), Long.parseLong(matcher.group(2)));
        } catch (DateTimeException e) {
            throw new MalformedMessageException("bad cursor");
        }
    }

    @Override
    public int compareTo(WorkCursor other) {
        return ORDER.compare(this, other);
    }

    /** {@code day-log}: fit for a query parameter. */
    @Override
    public String toString() {
        return day + "-" + log;
    }
}
