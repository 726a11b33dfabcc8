package org.onewindow.journal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Use case: personal data stays in the log no longer than the office needs it. Days go whole, each journalled before it goes. Never goes a day of the last
 * {@value #LEAST_DAYS_KEPT}, which the Cybersecurity Law wants kept for six months and no case or unsigned day reaches back beyond; nor one with an
 * entry that the station's hub does not have yet. Nothing here goes by itself: a clock that runs decades ahead would take everything. Blocks on the disk;
 * safe for use by several threads.
 */
public final class DayRetention {
    /** So many days stay whatever is asked for. */
    public static final int LEAST_DAYS_KEPT = 183;

    private final PersonalDays days;
    private final Journal journal;
    private final JournalReader reader;
    private final Supplier<OptionalLong> acknowledged;
    private final Clock clock;

    /**
     * Over a counter's log.
     *
     * @param acknowledged how many entries the hub has; empty where there is no hub
     */
    public DayRetention(
            PersonalDays days,
            Journal journal,
            JournalReader reader,
            Supplier<OptionalLong> acknowledged,
            Clock clock) {
        this.days = days;
        this.journal = journal;
        this.reader = reader;
        this.acknowledged = acknowledged;
        this.clock = clock;
    }

    /** The last day that {@link #retire} may be asked to leave as the first. */
    public LocalDate latest() {
        return LocalDate.now(clock).minusDays(LEAST_DAYS_KEPT);
    }

    /**
     * Destroys the private parts of all days before one.
     *
     * @param before the first day that stays
     * @param operator who does it
     * @param role in which role
     * @return which days went, the oldest first
     * @throws IllegalArgumentException if {@code before} is after {@link #latest()}
     * @throws JournalUnavailableException if the disk can't be written; the days before that are gone
     */
    public List<LocalDate> retire(LocalDate before, String operator, String role) throws JournalUnavailableException {
        if (before.isAfter(latest())) {
            throw new IllegalArgumentException("so many days stay: " + LEAST_DAYS_KEPT);
        }
        LocalDate end = firstUnsent().filter(before::isAfter).orElse(before);
        List<LocalDate> gone = new ArrayList<>();
        for (LocalDate day : days.destructible()) {
            if (day.isBefore(end)) {
                journal.record(EntryDraft.of(Action.CONFIGURATION_CHANGED, operator, role)
                        .withDetails(Map.of("retention.day", day.toString())));
                days.destroy(day);
                gone.add(day);
            }
        }
        return gone;
    }

    private Optional<LocalDate> firstUnsent() {
        OptionalLong sent = acknowledged.get();
        if (sent.isEmpty()) {
            return Optional.empty();
        }
        try (Stream<Entry> rest = reader.from(sent.getAsLong())) {
            return rest.map(entry -> entry.time().toLocalDate()).min(LocalDate::compareTo);
        }
    }
}
