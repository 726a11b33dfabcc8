package org.onewindow.exchange;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The rules for one part of an identifier on the exchange. Stateless.
 *
 * <p>Source: X-Road Message Protocol for REST, identifier character restrictions.
 */
final class IdentifierPart {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9'()+,\\-.=?]{1,64}");

    private IdentifierPart() {}

    /**
     * Returns {@code value} if it may stand in an identifier.
     *
     * @throws IllegalArgumentException if it may not; the message names the part and what is allowed
     */
    static String checked(String name, String value) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException(
                    name + " must be 1 to 64 of the characters A-Z a-z 0-9 ' ( ) + , - . = ?");
        }
        // A path segment of dots alone is "this folder" or "the one above", percent-encoded or not.
        if (value.equals(".") || value.contains("..")) {
            throw new IllegalArgumentException(name + " must not be a dot alone nor hold two dots in a row");
        }
        return value;
    }

    /**
     * Splits {@code text} at its slashes.
     *
     * @throws IllegalArgumentException if it hasn't as many parts as {@code names}
     */
    static List<String> split(String text, List<String> names) {
        List<String> parts = List.of(text.split("/", -1));
        if (parts.size() != names.size()) {
            throw new IllegalArgumentException(String.format(
                    Locale.ROOT,
                    "%d parts are needed, divided by slashes: %s; there are %d",
                    names.size(),
                    String.join("/", names),
                    parts.size()));
        }
        return parts;
    }
}
