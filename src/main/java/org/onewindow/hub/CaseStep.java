package org.onewindow.hub;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.Entry;

/**
 * One step of a case, as a counter's entry tells it: the version it makes and the one it stands on.
 *
 * @param entry the entry
 * @param content what it says; empty if it doesn't say it in a form the hub understands
 */
public record CaseStep(Entry entry, Optional<Content> content) {
    private static final Set<Action> STEPS =
            Set.of(Action.CASE_ACCEPTED, Action.CASE_RETURNED, Action.CASE_DECLINED, Action.CASE_CONFLICT_SETTLED);
    private static final Pattern VERSION = Pattern.compile("\\d{1,9}");
    private static final Pattern COUNTER = Pattern.compile("\\d{2}");
    private static final Pattern CODES = Pattern.compile("[\\x21-\\x7e]{0,8000}");
    private static final Set<String> STATES = Set.of("ACCEPTED", "RETURNED", "DECLINED", "CLOSED");

    /**
     * What a step says.
     *
     * @param caseNumber which case
     * @param base the version it stands on; 0 when it is the first
     * @param baseBy the counter that made the version it stands on: two counters that work apart each make a version of the same number
     * @param version the version it makes
     * @param state the case's state after it
     * @param matter the matter's code; may be empty
     * @param received codes of the materials taken in on paper so far
     */
    public record Content(
            CaseNumber caseNumber,
            long base,
            String baseBy,
            long version,
            String state,
            String matter,
            List<String> received) {

        public Content {
            received = List.copyOf(received);
        }
    }

    /** The step in an entry, if it is one. Closing a case is one only if it says the version it stands on. */
    public static Optional<CaseStep> in(Entry entry) {
        boolean closing =
                entry.action() == Action.CASE_CLOSED && entry.details().containsKey("base");
        if (!closing && !STEPS.contains(entry.action())) {
            return Optional.empty();
        }
        return Optional.of(new CaseStep(entry, content(entry)));
    }

    private static Optional<Content> content(Entry entry) {
        Map<String, String> details = entry.details();
        String base = details.getOrDefault("base", "");
        // Whoever doesn't say stands on its own version, as counters that work alone do.
        String baseBy = details.getOrDefault("baseBy", entry.counter());
        String version = details.getOrDefault("version", "");
        String received = details.getOrDefault("received", "");
        String state = state(entry);
        boolean understood = entry.caseNumber().isPresent()
                && VERSION.matcher(base).matches()
                && COUNTER.matcher(baseBy).matches()
                && VERSION.matcher(version).matches()
                && CODES.matcher(received).matches()
                && STATES.contains(state)
                && Long.parseLong(version) == Long.parseLong(base) + 1;
        return understood
                ? Optional.of(new Content(
                        entry.caseNumber().orElseThrow(),
                        Long.parseLong(base),
                        baseBy,
                        Long.parseLong(version),
                        state,
                        entry.matter().orElse(""),
                        received.isEmpty() ? List.of() : List.of(received.split(","))))
                : Optional.empty();
    }

    private static String state(Entry entry) {
        return switch (entry.action()) {
            case CASE_ACCEPTED -> "ACCEPTED";
            case CASE_RETURNED -> "RETURNED";
            case CASE_DECLINED -> "DECLINED";
            case CASE_CLOSED -> "CLOSED";
            default -> entry.details().getOrDefault("state", "").toUpperCase(Locale.ROOT);
        };
    }
}
