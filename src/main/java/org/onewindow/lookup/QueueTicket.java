package org.onewindow.lookup;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The ticket of the waiting hall's number machine with which a citizen came to the counter, for example A023. It names nobody.
 *
 * @param text as it is journalled: capital letters and digits
 */
public record QueueTicket(String text) {
    private static final Pattern FORM = Pattern.compile("[A-Z]{0,3}[0-9]{1,5}");

    /** What was typed, if it can be a ticket: up to three letters and one to five digits; blanks and hyphens don't count. */
    public static Optional<QueueTicket> of(String typed) {
        String text = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        return FORM.matcher(text).matches() ? Optional.of(new QueueTicket(text)) : Optional.empty();
    }
}
