package org.onewindow.vault.view;

import java.util.stream.Stream;

/** Port: the journal's records as the view follows them, up to the newest durable one. Safe for use by several threads. */
public interface JournalTail {

    /** How many records there are. Returns at once. */
    long size();

    /**
     * The hash of the record before {@code sequence}, which stands for all records up to it; 32 zero bytes before the first.
     *
     * @param sequence at most {@link #size()}
     */
    byte[] hashBefore(long sequence);

    /**
     * Records from a sequence on. Close the stream.
     *
     * @throws org.onewindow.journal.DamagedJournalException also while the stream is read
     */
    Stream<TailRecord> from(long sequence);
}
