package org.onewindow.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Adds up the time that passed since a beginning, from moment to moment as they were noted; a clock that is set back takes nothing of it away. Only a step
 * forward over more than a long weekend that nobody has signed in after goes with the clock that made it: it was noted by the program alone, and whoever set
 * the clock right would otherwise find everybody shut out. For one thread.
 */
final class PassedTime {
    /** A counter that was switched off over a weekend with a holiday meets so much in the ordinary way. */
    private static final Duration LONG_WEEKEND = Duration.ofDays(3);

    private Optional<Duration> since = Optional.empty();
    private Optional<Instant> last = Optional.empty();
    private Optional<Step> doubted = Optional.empty();

    /**
     * A step forward that nobody has signed in after.
     *
     * @param from the moment before it
     * @param before what had passed by then
     * @param ran what has passed since without steps
     */
    private record Step(Instant from, Duration before, Duration ran) {
        Step andRan(Duration more) {
            return new Step(from, before, ran.plus(more));
        }
    }

    /** Counts from here. */
    void begin() {
        since = Optional.of(Duration.ZERO);
        doubted = Optional.empty();
    }

    /** Somebody has signed in: whoever works by a clock believes it. */
    void signedIn() {
        doubted = Optional.empty();
    }

    /** It is this time now, by the clock. */
    void to(Instant time) {
        Instant before = last.orElse(time);
        last = Optional.of(time);
        since.ifPresent(so -> passed(so, before, time));
    }

    private void passed(Duration so, Instant before, Instant time) {
        Duration went = Duration.between(before, time);
        if (went.isNegative()) {
            doubted.ifPresent(step -> takeBack(so, step, time));
            return;
        }
        if (went.compareTo(LONG_WEEKEND) <= 0) {
            doubted = doubted.map(step -> step.andRan(went));
        } else if (doubted.isEmpty()) {
            doubted = Optional.of(new Step(before, so, Duration.ZERO));
        }
        since = Optional.of(so.plus(went));
    }

    /** What the clock says now passed since before the step, and at least what the program ran since. */
    private void takeBack(Duration so, Step step, Instant time) {
        Duration left = Duration.between(step.from(), time);
        Duration real = step.before().plus(longer(left, step.ran()));
        since = Optional.of(real.compareTo(so) < 0 ? real : so);
        doubted = doubted.filter(any -> left.compareTo(LONG_WEEKEND) > 0);
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    /** What has passed since the beginning; empty without one. */
    Optional<Duration> sinceBegin() {
        return since;
    }
}
