package org.onewindow.journal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Where the journal's records are kept. One journal writes to a store; any number of threads read from it meanwhile.
 */
public interface JournalStore {

    /** The counter whose log this is; part of every entry. */
    String counter();

    /** The sequence the next record must have: the number of records kept. */
    long nextSequence();

    /**
     * Keeps records together and returns only when all of them are durable. Sequences go on from {@link #nextSequence()} without gaps.
     *
     * @throws JournalUnavailableException if any of them is not durable, or has a private part while the key that guards it is closed; none of them
     *     counts then, and {@link #nextSequence()} is what it was
     */
    void append(List<JournalRecord> group) throws JournalUnavailableException;

    /** The canonical bytes of the newest entry. */
    Optional<byte[]> newestEntry();

    /**
     * Records from {@code sequence} on, in order, up to the newest durable one at the moment of the call. Close the stream.
     *
     * @throws DamagedJournalException also while the stream is read, when what is kept can't be trusted
     */
    Stream<KeptRecord> recordsFrom(long sequence);

    /** The same for the records of one day by the station's calendar. */
    Stream<KeptRecord> recordsOn(LocalDate day);

    /** The canonical bytes of the entries of {@link #recordsFrom(long)}. */
    default Stream<byte[]> entriesFrom(long sequence) {
        return recordsFrom(sequence).map(KeptRecord::entry);
    }

    /**
     * The private part kept with one entry, in the clear; those of many are quicker had with their records.
     *
     * @return empty when there is none, the key is closed, or the day's key has been destroyed
     * @throws DamagedJournalException if it fails its authentication
     */
    Optional<byte[]> privatePart(long sequence);
}
