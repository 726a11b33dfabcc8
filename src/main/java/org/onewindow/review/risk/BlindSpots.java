package org.onewindow.review.risk;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.journal.Action;

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
     * @param elsewhere where entries are that the day does not have, as far as that is known
     */
    static List<Spot> of(List<RiskLook> entries, Duration around, Map<LogSpan, OtherDays> elsewhere) {
        List<Spot> spots = offline(entries, around);
        Optional<RiskLook> before = Optional.empty();
        for (RiskLook look : entries) {
            Optional<LogHole> hole = before.flatMap(previous -> LogHole.between(previous, look));
            Instant since = hole.map(found -> found.before().time()).orElse(look.time());
            if (hole.isPresent() && hole.get().otherDays(elsewhere).isEmpty()) {
                spots.add(around("gap", since, look.time(), around));
                since = look.time();
            }
            if (look.entry().action() == Action.CLOCK_STEP) {
                spots.add(around("clock", since, look.time(), around));
            }
            before = Optional.of(look);
        }
        return spots;
    }

    /** A program started anew in an outage needs some seconds to find that it is still one; so nobody splits one in two by starting it anew. */
    private static List<Spot> offline(List<RiskLook> entries, Duration around) {
        List<Spot> spots = new ArrayList<>();
        OpenCauses causes = OpenCauses.ofEither();
        Optional<Instant> lost = Optional.empty();
        Optional<Instant> started = Optional.empty();
        for (RiskLook look : entries) {
            String counter = look.entry().counter();
            Instant time = look.time();
            boolean wasOut = causes.isOut(counter);
            causes.read(look.entry());
            if (wasOut && !causes.isOut(counter)) {
                if (look.entry().action() == Action.STATION_STARTED) {
                    started = Optional.of(time);
                } else {
                    lost.ifPresent(from -> spots.add(new Spot("offline", from, time)));
                    lost = Optional.empty();
                }
            } else if (!wasOut && causes.isOut(counter)) {
                Optional<Instant> split = started.filter(at -> at.plus(around).isBefore(time));
                if (split.isPresent()) {
                    lost.ifPresent(from -> spots.add(new Spot("offline", from, split.get())));
                    lost = Optional.empty();
                }
                lost = lost.or(() -> Optional.of(time));
                started = Optional.empty();
            }
        }
        Instant end = started.orElse(Instant.MAX);
        lost.ifPresent(from -> spots.add(new Spot("offline", from, end)));
        return spots;
    }

    private static Spot around(String form, Instant one, Instant other, Duration around) {
        Instant from = one.isBefore(other) ? one : other;
        Instant until = one.isBefore(other) ? other : one;
        return new Spot(form, from.minus(around), until.plus(around));
    }
}
