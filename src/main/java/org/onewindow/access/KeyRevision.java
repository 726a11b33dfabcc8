package org.onewindow.access;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;

/**
 * How often what is kept of operators and their keys had been changed, as an entry of the log says it: sign-ins and changes of operators and keys do, in
 * the detail {@code slots}. What is kept of them on a disk can be put back; the log can't, unnoticed. Immutable.
 *
 * @param number goes up with every change
 */
public record KeyRevision(long number) {
    private static final String DETAIL = "slots";

    /** These details, and this revision among them. */
    public Map<String, String> among(Map<String, String> details) {
        Map<String, String> more = new HashMap<>(details);
        more.put(DETAIL, Long.toString(number));
        return more;
    }

    /** What an entry says of it; most say nothing. */
    public static Optional<KeyRevision> of(Entry entry) {
        if (entry.action() != Action.SIGN_IN && entry.action() != Action.CONFIGURATION_CHANGED) {
            return Optional.empty();
        }
        return Optional.ofNullable(entry.details().get(DETAIL))
                .filter(text -> text.matches("[0-9]{1,18}"))
                .map(text -> new KeyRevision(Long.parseLong(text)));
    }
}
