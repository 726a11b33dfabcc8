package org.onewindow.review.day;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.onewindow.journal.Entry;
import org.onewindow.review.LogNames;

/** Use case: a day at a glance, beside the same weekday of the week before. Safe for use by several threads. */
public final class DayReview {
    private static final int DAYS_A_WEEK = 7;

    private final DayLog log;
    private final LogNames names;

    /**
     * A day and what to compare it with.
     *
     * @param weekBefore empty if nothing was looked up on that day
     */
    public record Compared(DayFigures figures, Optional<DayFigures> weekBefore) {}

    /** Over a log; {@code names} knows the departments of services. */
    public DayReview(DayLog log, LogNames names) {
        this.log = log;
        this.names = names;
    }

    /** A day's figures and those of a week before. Reads the log: never on the JavaFX thread. */
    public Compared of(LocalDate day, Set<String> counters) {
        DayFigures before = figures(day.minusDays(DAYS_A_WEEK), counters);
        return new Compared(
                figures(day, counters), before.lookups().value() == 0 ? Optional.empty() : Optional.of(before));
    }

    /**
     * A day's figures.
     *
     * @param counters of these counters only; of all if there are none
     */
    public DayFigures figures(LocalDate day, Set<String> counters) {
        DayTally tally = new DayTally(day, names);
        try (Stream<Entry> entries = log.on(day)) {
            entries.filter(entry -> counters.isEmpty() || counters.contains(entry.counter()))
                    .forEach(tally::add);
        }
        return tally.figures();
    }
}
