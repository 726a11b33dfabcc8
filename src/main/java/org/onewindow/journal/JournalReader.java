package org.onewindow.journal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reading the log. Streams are lazy, in order, hold files open and must be closed; safe for use by several threads. */
public interface JournalReader {

    /** How many entries there are; also the sequence the next one gets. */
    long size();

    /**
     * Entries from a sequence on, up to the newest at the moment of the call.
     *
     * @throws DamagedJournalException also while the stream is read
     */
    Stream<Entry> from(long sequence);

    /**
     * Those of certain actions; quicker than all of them where there are many others.
     *
     * @throws DamagedJournalException also while the stream is read
     */
    default Stream<Entry> from(long sequence, Set<Action> actions) {
        return from(sequence).filter(entry -> actions.contains(entry.action()));
    }

    /**
     * Entries from a sequence on as the bytes that the tree and every signature are over; quicker where nothing else of the entries is wanted.
     *
     * @throws DamagedJournalException also while the stream is read
     */
    default Stream<byte[]> canonicalFrom(long sequence) {
        return from(sequence).map(EntryCodec::encode);
    }

    /**
     * Entries whose time lies on a day, by the offset in each entry.
     *
     * @throws DamagedJournalException also while the stream is read
     */
    Stream<Entry> on(LocalDate day);

    /**
     * The same with the private parts of those entries that {@code opened} names; all of the day is in memory at once, and decoded by several threads.
     * Personal data.
     *
     * @throws DamagedJournalException also while the stream is read
     */
    Stream<OpenedEntry> on(LocalDate day, Set<Action> opened);

    /** The entries of today by the station's clock. */
    Stream<Entry> today();

    /**
     * Whom an entry concerns. Personal data: only for a screen or paper a person has a reason to see.
     *
     * @return empty when the entry concerns nobody, nobody has signed in, or retention has destroyed that day's identities
     * @throws DamagedJournalException if what is kept fails its authentication
     */
    Optional<PrivateSubject> subjectOf(long sequence);

    /**
     * The note an operator wrote into an entry. May be personal data, like the subject.
     *
     * @return empty when the entry has none, nobody has signed in, or retention has destroyed that day's private parts
     * @throws DamagedJournalException if what is kept fails its authentication
     */
    Optional<PrivateNote> noteOf(long sequence);
}
