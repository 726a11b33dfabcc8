package org.onewindow.journal;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Notices that the clock went back against the newest entry, and, while the program runs, that it went forward more than time did: somebody set it, or the
 * machine slept. Used by the writer thread only.
 */
final class ClockWatch {
    /** Smaller corrections are what a time service does every day. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    /** And a clock that is being corrected little by little runs faster or slower by less than this part of the time. */
    private static final int DRIFT = 500;

    private final Optional<LongSupplier> ticks;
    private Optional<OffsetDateTime> newest;
    private Optional<Long> newestTick = Optional.empty();

    /** Steps forward are noticed if {@code ticks}, nanoseconds that nobody can set, are there. */
    ClockWatch(Optional<OffsetDateTime> newest, Optional<LongSupplier> ticks) {
        this.newest = newest;
        this.ticks = ticks;
    }

    /** The entry that has to stand before the next one if the clock was set to {@code now}. */
    Optional<SealedDraft> stepTo(OffsetDateTime now) {
        return newest.filter(before -> now.isBefore(before.minus(TOLERANCE)))
                .or(() -> expected().filter(time -> now.isAfter(time)))
                .map(before -> SealedDraft.aboutNobody(EntryDraft.of(Action.CLOCK_STEP, "", "")
                        .withDetails(Map.of(
                                "from", before.truncatedTo(ChronoUnit.MILLIS).toString(),
                                "to", now.truncatedTo(ChronoUnit.MILLIS).toString()))));
    }

    /** The latest time it can be by now, if nobody set the clock. */
    private Optional<OffsetDateTime> expected() {
        return newest.flatMap(before -> newestTick.map(tick -> {
            Duration passed = Duration.ofNanos(ticks.orElseThrow().getAsLong() - tick);
            return before.plus(passed).plus(passed.dividedBy(DRIFT)).plus(TOLERANCE);
        }));
    }

    /** Remembers the time of entries that are durable. */
    void seen(OffsetDateTime time) {
        newest = Optional.of(time);
        newestTick = ticks.map(LongSupplier::getAsLong);
    }
}
