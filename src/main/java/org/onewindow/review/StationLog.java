package org.onewindow.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.access.Operator;
import org.onewindow.journal.pace.DayPace;
import org.onewindow.review.risk.LogSpan;
import org.onewindow.review.risk.OtherDays;

/**
 * Port: the logs of all counters of the station, as its hub has them. Blocks on the network, within bounds of time and size that the implementation
 * sets; never on the JavaFX thread. Never fails: what can't be had is {@link Missing}. Safe for use by several threads.
 */
public interface StationLog {

    /** What came of asking. */
    sealed interface Answer {}

    /**
     * The whole day.
     *
     * @param entries each counter's in order of sequence; this counter's may be behind its own log
     * @param standings how far the hub has checked each counter's log
     * @param reviews what was settled and signed about that day, whatever date it has; there may be more, about other days
     * @param paces what each operator's days before were like, by sign-in name, over all counters; the same whoever asks from when on the day has begun.
     *     Nothing where the hub can't say
     */
    record Read(
            List<LoggedEntry> entries,
            List<CounterStanding> standings,
            List<LoggedEntry> reviews,
            Map<String, List<DayPace>> paces)
            implements Answer {
        public Read {
            entries = List.copyOf(entries);
            standings = List.copyOf(standings);
            reviews = List.copyOf(reviews);
            paces = Map.copyOf(paces);
        }
    }

    /** Nothing that could be used; a part of a day is nothing. */
    record Missing(Reach reach) implements Answer {}

    /** A day's entries of all counters; {@code asker} has to be somebody who may review. */
    Answer on(LocalDate day, Operator asker);

    /** The entries of such a day alone, to compare another with; empty where they can't be had. */
    default Optional<List<LoggedEntry>> entriesOn(LocalDate day, Operator asker) {
        return on(day, asker) instanceof Read read ? Optional.of(read.entries()) : Optional.empty();
    }

    /** What was signed on a day or later at all counters; nothing where it can't be had. */
    default List<LoggedEntry> signaturesSince(LocalDate day, Operator asker) {
        return List.of();
    }

    /** How far each log reaches with the work of each day since one; empty where it can't be had. */
    default Optional<List<WorkedDay>> workSince(LocalDate day, Operator asker) {
        return Optional.empty();
    }

    /** On which other days counters' logs have the entries that a day does not have between two of its own; without those of which nobody can say. */
    default Map<LogSpan, OtherDays> elsewhere(LocalDate day, List<LogSpan> missing, Operator asker) {
        return Map.of();
    }

    /** No hub: this counter stands alone. */
    StationLog NONE = (day, asker) -> new Missing(Reach.NO_HUB);
}
