package org.onewindow.journal;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * The journal of one counter over a store. Drafts are sealed in the thread that brings them; one of those who wait
 * gives them sequence and time and hands all that wait to the store at once, so that they share a force. Safe for use by several threads. A thread that is interrupted while it waits goes on
 * waiting, because only the store's answer says whether the entry is there; the interruption is kept.
 */
public final class StationJournal implements Journal, AutoCloseable {
    private final DraftSealer sealer;
    private final JournalWriter writer;

    /**
     * Opens the journal.
     *
     * @param clock the station's clock; its zone is the station's zone
     * @throws DamagedJournalException if the newest entry in the store is no entry
     */
    public StationJournal(JournalStore store, SubjectHash subjectHash, Clock clock) {
        this(store, subjectHash, clock, Optional.empty());
    }

    /** The same, noticing a clock that is set forward too: {@code ticks} are nanoseconds that nobody can set. */
    public StationJournal(JournalStore store, SubjectHash subjectHash, Clock clock, LongSupplier ticks) {
        this(store, subjectHash, clock, Optional.of(ticks));
    }

    private StationJournal(JournalStore store, SubjectHash subjectHash, Clock clock, Optional<LongSupplier> ticks) {
        sealer = new DraftSealer(store.counter(), subjectHash, new SecureRandom());
        writer = new JournalWriter(store, clock, ticks);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if a draft can't be an entry: details not ASCII, too large, or its subject's number in the clear
     */
    @Override
    public List<Entry> record(List<EntryDraft> drafts) throws JournalUnavailableException {
        if (drafts.isEmpty()) {
            return List.of();
        }
        return writer.write(sealer.seal(drafts));
    }

    /** Writes what waits, then stops; afterwards nothing can be recorded. The store stays open. */
    @Override
    public void close() {
        writer.close();
    }
}
