package org.onewindow.app.station;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.onewindow.casework.CaseDecision;
import org.onewindow.casework.CaseFile;
import org.onewindow.casework.Cases;
import org.onewindow.journal.Entry;
import org.onewindow.journal.JournalReader;

/**
 * The entries that a start needs to know the cases and the queue again. Days on which only the program was started, as for an administrator's command, don't
 * count: what was open before them still is.
 */
final class RecentEntries {
    /** So that a log of many years is looked through in few steps; reading so many too much costs nothing. */
    private static final int STEP = 512;

    private final JournalReader reader;

    RecentEntries(JournalReader reader) {
        this.reader = reader;
    }

    /**
     * Those of the cases that are remembered: of as many days as counters remember cases, back to what the hub doesn't have, and to every case that the hub
     * has said something about. In order; to be closed.
     *
     * @param acknowledged how many entries the hub has; empty without a hub
     */
    Stream<Entry> ofCases(OptionalLong acknowledged, Collection<CaseDecision> decisions) {
        LocalDate remembered = lastDayOfWork().minusDays(Cases.DAYS_REMEMBERED);
        LocalDate concerned = decisions.stream()
                .map(decision -> Cases.dayOf(decision.caseNumber()))
                .reduce(remembered, RecentEntries::earlier);
        LocalDate unsent = acknowledged.isPresent() && acknowledged.getAsLong() < reader.size()
                ? entryAt(acknowledged.getAsLong()).time().toLocalDate().minusDays(1)
                : remembered;
        long from = firstSince(earlier(concerned, unsent));
        return reader.from(Math.min(from, acknowledged.orElse(from)), Cases.RESTORING);
    }

    /** Those of the queue: since the opening of every case that is open, and of the last days of work in any case. In order; to be closed. */
    Stream<Entry> ofQueue(Collection<CaseFile> open) {
        LocalDate lastDays = lastDayOfWork().minusDays(1);
        return reader.from(firstSince(open.stream().map(CaseFile::day).reduce(lastDays, RecentEntries::earlier)));
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    /** The day of the newest entry of a case; in a log without any, of its beginning. */
    private LocalDate lastDayOfWork() {
        for (long end = reader.size(); end > 0; end -= STEP) {
            long from = Math.max(0, end - STEP);
            try (Stream<Entry> some = reader.from(from, Cases.RESTORING)) {
                Optional<Entry> newest = some.takeWhile(entry -> entry.sequence() < from + STEP)
                        .filter(entry -> entry.caseNumber().isPresent())
                        .reduce((before, after) -> after);
                if (newest.isPresent()) {
                    return newest.get().time().toLocalDate();
                }
            }
        }
        return reader.size() == 0 ? LocalDate.EPOCH : entryAt(0).time().toLocalDate();
    }

    /** A sequence before which, going back from the newest, entries are of an earlier day than this. */
    private long firstSince(LocalDate day) {
        long from = reader.size();
        while (from > 0) {
            from = Math.max(0, from - STEP);
            if (entryAt(from).time().toLocalDate().isBefore(day)) {
                return from;
            }
        }
        return 0;
    }

    private Entry entryAt(long sequence) {
        try (Stream<Entry> entries = reader.from(sequence)) {
            return entries.findFirst().orElseThrow();
        }
    }
}
