package org.onewindow.protocol;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place between a day's entries.
 *
 * @param counter the counter reached
 * @param sequence the sequence after which to go on
 */
public record DayCursor(String counter, long sequence) {
    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9]{1,16})-(\\d{1,15})");

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws MalformedMessageException if it is anything else
     */
    public static DayCursor parse(String text) throws MalformedMessageException {
        Matcher matcher = FORM.matcher(text);
        MessageFields.expect(matcher.matches(), "cursor");
        return new DayCursor(matcher.group(1), Long.parseLong(matcher.group(2)));
    }

    /** {@code counter-sequence}: fit for a query parameter. */
    @Override
    public String toString() {
        return counter + "-" + sequence;
    }
}
