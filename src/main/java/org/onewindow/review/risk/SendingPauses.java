package org.onewindow.review.risk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

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
        OpenCauses causes = OpenCauses.ofTheHub();
        for (RiskLook look : entries) {
            Instant time = look.time();
            String counter = look.entry().counter();
            causes.read(look.entry());
            if (causes.isOut(counter)) {
                cutOff = cutOff.or(() -> Optional.of(time));
            } else {
                cutOff.ifPresent(from -> pauses.add(new Pause(from, time)));
                cutOff = Optional.empty();
            }
            switch (look.entry().action()) {
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
        pauses.sort(Comparator.comparing(Pause::from));
        return new SendingPauses(pauses);
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
        Instant due = written.plus(late);
        for (Pause pause : pauses) {
            if (pause.from().isBefore(due) && !pause.until().isBefore(written)) {
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
