package org.onewindow.review.risk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onewindow.journal.Entry;

/** Times at one counter when fewer could see what was done: the network out, sequences missing, the clock set. */
final class BlindSpots {
    /** One of them, with the name of its sentence. */
    record Spot(String form, Instant from, Instant until) {
        boolean covers(Instant time) {
            return !time.isBefore(from) && !time.isAfter(until);
        }
    }

    private BlindSpots() {}

    /**
     * Those of a counter.
     *
     * @param entries of one counter, in order of sequence
     * @param around so much before and after a gap or a step counts too
     */
    static List<Spot> of(List<RiskLook> entries, Duration around) {
        List<Spot> spots = new ArrayList<>();
        Optional<Instant> lost = Optional.empty();
        Optional<RiskLook> before = Optional.empty();
        for (RiskLook look : entries) {
            Entry entry = look.entry();
            switch (entry.action()) {
                case CONNECTION_LOST -> lost = lost.or(() -> Optional.of(look.time()));
                case CONNECTION_RESTORED -> {
                    // With an outcome it only notes that the hub answered in somebody's session.
                    if (entry.outcome().isEmpty()) {
                        lost.ifPresent(from -> spots.add(new Spot("offline", from, look.time())));
                        lost = Optional.empty();
                    }
                }
                case CLOCK_STEP -> spots.add(around("clock", look.time(), look.time(), around));
                default -> {}
            }
            before.filter(previous -> previous.entry().sequence() + 1 < entry.sequence())
                    .ifPresent(previous -> spots.add(around("gap", previous.time(), look.time(), around)));
            before = Optional.of(look);
        }
        lost.ifPresent(from -> spots.add(new Spot("offline", from, Instant.MAX)));
        return spots;
    }

    private static Spot around(String form, Instant one, Instant other, Duration around) {
        Instant from = one.isBefore(other) ? one : other;
        Instant until = one.isBefore(other) ? other : one;
        return new Spot(form, from.minus(around), until.plus(around));
    }
}
