package org.onewindow.review.risk;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;

/** Sequences that a day does not have between two entries of one log. They are missing, or other days have them because the clock was set there and back. */
record LogHole(RiskLook before, RiskLook after) {

    /** The hole between one entry and the next, if there is one; two logs have nothing between them. */
    static Optional<LogHole> between(RiskLook before, RiskLook after) {
        LogHole hole = new LogHole(before, after);
        return before.logId().equals(after.logId()) && hole.entries() > 0 ? Optional.of(hole) : Optional.empty();
    }

    /** Those of a log, whose entries come in order of sequence. */
    static List<LogHole> in(List<RiskLook> log) {
        List<LogHole> holes = new ArrayList<>();
        for (int i = 1; i < log.size(); i++) {
            between(log.get(i - 1), log.get(i)).ifPresent(holes::add);
        }
        return holes;
    }

    /** How many entries the day does not have there. */
    long entries() {
        return after.entry().sequence() - before.entry().sequence() - 1;
    }

    /** What is missing. */
    LogSpan span() {
        return new LogSpan(
                before.logId(), before.entry().sequence() + 1, after.entry().sequence());
    }

    /**
     * The days that have the entries. Whoever keeps the log knows it; where nobody could be asked, a step of the clock as the hole ends tells. A day that the clock
     * was at too early has no such step: there the hole ends with the day's own first entry.
     *
     * @param known what those who keep the logs say
     * @return empty if they are missing
     */
    Optional<String> otherDays(Map<LogSpan, OtherDays> known) {
        return Optional.ofNullable(known.get(span()))
                .map(days -> days.ofAll(span()))
                .orElseGet(() -> steppedFrom().map(LocalDate::toString));
    }

    /** The day that the clock was set back or forward from as the hole ends, if it is another one. */
    private Optional<LocalDate> steppedFrom() {
        Entry step = after.entry();
        if (step.action() != Action.CLOCK_STEP) {
            return Optional.empty();
        }
        try {
            LocalDate from = OffsetDateTime.parse(step.details().getOrDefault("from", ""))
                    .toLocalDate();
            return Optional.of(from).filter(day -> !day.equals(step.time().toLocalDate()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
