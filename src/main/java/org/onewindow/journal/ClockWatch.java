package org.onewindow.journal;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;

/** Notices that the clock went back against the newest entry. Used by the writer thread only. */
final class ClockWatch {
    /** Smaller corrections are what a time service does every day. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private Optional<OffsetDateTime> newest;

    ClockWatch(Optional<OffsetDateTime> newest) {
        this.newest = newest;
    }

    /** The entry that has to stand before the next one if the clock went back to {@code now}. */
    Optional<SealedDraft> stepTo(OffsetDateTime now) {
        return newest.filter(before -> now.isBefore(before.minus(TOLERANCE)))
                .map(before -> SealedDraft.aboutNobody(EntryDraft.of(Action.CLOCK_STEP, "", "")
                        .withDetails(Map.of(
                                "from", before.truncatedTo(ChronoUnit.MILLIS).toString(),
                                "to", now.truncatedTo(ChronoUnit.MILLIS).toString()))));
    }

    /** Remembers the time of entries that are durable. */
    void seen(OffsetDateTime time) {
        newest = Optional.of(time);
    }
}
