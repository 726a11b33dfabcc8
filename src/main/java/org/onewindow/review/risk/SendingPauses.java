package org.onewindow.review.risk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onewindow.journal.Entry;

/**
 * When a counter could send nothing to the hub, by its own log: no way there, the program not running, or nobody signed in, as without a password what goes
 * to the hub can't be read. Immutable.
 */
final class SendingPauses {
    private record Pause(Instant from, Instant until) {}

    private final List<Pause> pauses;

    private SendingPauses(List<Pause> pauses) {
        this.pauses = pauses;
    }

    /** Those of one counter, whose entries come in order of sequence. */
    static SendingPauses of(List<RiskLook> entries) {
        List<Pause> pauses = new ArrayList<>();
        Optional<Instant> cutOff = Optional.empty();
        Optional<Instant> closed = Optional.empty();
        Optional<Instant> before = Optional.empty();
        for (RiskLook look : entries) {
            Instant time = look.time();
            switch (look.entry().action()) {
                case CONNECTION_LOST -> {
                    if (isWayToHub(look.entry())) {
                        cutOff = cutOff.or(() -> Optional.of(time));
                    }
                }
                case CONNECTION_RESTORED -> {
                    // With an outcome it only notes that the hub answered in somebody's session.
                    if (isWayToHub(look.entry()) && look.entry().outcome().isEmpty()) {
                        cutOff.ifPresent(from -> pauses.add(new Pause(from, time)));
                        cutOff = Optional.empty();
                    }
                }
                case SIGN_OUT, STATION_STOPPED -> closed = closed.or(() -> Optional.of(time));
                // After a power cut nothing says when the program ended: after what it wrote last.
                case STATION_STARTED -> {
                    Instant ended = before.orElse(time);
                    closed = closed.or(() -> Optional.of(ended));
                }
                case SIGN_IN -> {
                    closed.ifPresent(from -> pauses.add(new Pause(from, time)));
                    closed = Optional.empty();
                }
                default -> {}
            }
            before = Optional.of(time);
        }
        cutOff.ifPresent(from -> pauses.add(new Pause(from, Instant.MAX)));
        closed.ifPresent(from -> pauses.add(new Pause(from, Instant.MAX)));
        return new SendingPauses(pauses);
    }

    private static boolean isWayToHub(Entry entry) {
        return !entry.details().getOrDefault("link", "").equals("exchange");
    }

    /**
     * By when an entry has to be at the hub.
     *
     * @param written when it was written
     * @param late so long it may take while nothing stands in the way
     * @param afterwards so long after a pause that began before it was due
     * @return {@link Instant#MAX} if the day does not say when it could be sent
     */
    Instant due(Instant written, Duration late, Duration afterwards) {
        Instant standard = written.plus(late);
        Instant due = standard;
        for (Pause pause : pauses) {
            if (pause.from().isBefore(standard) && !pause.until().isBefore(written)) {
                if (pause.until().equals(Instant.MAX)) {
                    return Instant.MAX;
                }
                Instant again = pause.until().plus(afterwards);
                due = again.isAfter(due) ? again : due;
            }
        }
        return due;
    }
}
