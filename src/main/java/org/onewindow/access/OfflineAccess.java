package org.onewindow.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.onewindow.journal.JournalReader;

/**
 * Who may sign in while the hub can't be reached: operators who have been at this counter while it could, for so many days. Safe for use by several
 * threads.
 */
public final class OfflineAccess {
    private static final Duration NO_MORE = Duration.ofDays(-1);

    private final Optional<OnlineEvidence> evidence;
    private final HubPresence hub;
    private final int days;

    private OfflineAccess(Optional<OnlineEvidence> evidence, HubPresence hub, int days) {
        this.evidence = evidence;
        this.hub = hub;
        this.days = days;
    }

    /**
     * By the journal's evidence.
     *
     * @param days how many days an operator may go on signing in without the hub (the setting {@code access.offlineDays})
     */
    public static OfflineAccess of(JournalReader journal, HubPresence hub, int days) {
        return new OfflineAccess(Optional.of(new OnlineEvidence(journal)), hub, days);
    }

    /** For a counter without a hub, and for the commands that mend a vault: nobody is ever too long offline. */
    public static OfflineAccess withoutHub() {
        return new OfflineAccess(Optional.empty(), HubPresence.NO_HUB, 0);
    }

    int days() {
        return days;
    }

    HubPresence.State state() {
        return hub.state();
    }

    /**
     * How long an operator whose password is right may go on signing in, the hub being in {@code state}: negative if no more, empty if nothing ends it.
     */
    Optional<Duration> left(String name, HubPresence.State state, Instant now) {
        if (state != HubPresence.State.NOT_REACHED) {
            return Optional.empty();
        }
        return evidence.map(known -> known.sinceLastOnline(name, now)
                .map(Duration.ofDays(days)::minus)
                .orElse(NO_MORE));
    }
}
