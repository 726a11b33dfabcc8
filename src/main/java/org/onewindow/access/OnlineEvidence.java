package org.onewindow.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.journal.JournalReader;

/**
 * When an operator was last at this counter while the hub answered it, by the journal's evidence. Time is what passed from entry to entry: a clock that
 * is set back gives nobody a day more, and one that was wrong while nobody worked takes nobody's days away. Safe for use by several threads.
 */
final class OnlineEvidence {
    /** The outcome of an entry that says the hub answered during an operator's session. */
    static final String HUB_REACHED = "hub-reached";

    private static final String HUB = "hub";
    private static final String REACHED = "reached";
    private static final long NEWEST_ENTRIES = 200_000;

    private final JournalReader journal;

    OnlineEvidence(JournalReader journal) {
        this.journal = journal;
    }

    /** What a sign-in says about the hub. */
    static Map<String, String> details(HubPresence.State state) {
        return switch (state) {
            case NO_HUB -> Map.of();
            case REACHED -> Map.of(HUB, REACHED);
            case NOT_REACHED -> Map.of(HUB, "not-reached");
        };
    }

    /** How long ago it was; empty if there is no evidence among the newest 200,000 entries. */
    Optional<Duration> sinceLastOnline(String name, Instant now) {
        PassedTime passed = new PassedTime();
        try (Stream<Entry> newest = journal.from(Math.max(0, journal.size() - NEWEST_ENTRIES))) {
            newest.forEach(entry -> {
                passed.to(entry.time().toInstant());
                if (entry.action() == Action.SIGN_IN) {
                    passed.signedIn();
                }
                if (entry.operator().equals(name) && isEvidence(entry)) {
                    passed.begin();
                }
            });
        }
        passed.to(now);
        return passed.sinceBegin();
    }

    private static boolean isEvidence(Entry entry) {
        return switch (entry.action()) {
            case SIGN_IN, UNLOCKED -> REACHED.equals(entry.details().get(HUB));
            case CONNECTION_RESTORED ->
                entry.outcome().filter(HUB_REACHED::equals).isPresent();
            default -> false;
        };
    }
}
