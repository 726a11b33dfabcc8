package org.onewindow.protocol;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place between a day's entries.
 *
 * @param log the hub's number of the log reached
 * @param sequence the sequence after which to go on
 */
public record DayCursor(long log, long sequence) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,15})-(\\d{1,15})");

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws MalformedMessageException if it is anything else
     */
    public static DayCursor parse(String text) throws MalformedMessageException {
        Matcher matcher = FORM.matcher(text);
        MessageFields.expect(matcher.matches(), "cursor");
        return new DayCursor(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    /** {@code log-sequence}: fit for a query parameter. */
    @Override
    public String toString() {
        return log + "-" + sequence;
    }
}
