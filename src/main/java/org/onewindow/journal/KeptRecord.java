package org.onewindow.journal;

import java.util.Optional;

/** A record as a {@link JournalStore} has it. Its private part is opened when it is asked for, from what was read with the entry. Used by one thread at a time. */
public interface KeptRecord {

    /** The canonical bytes of the entry; see {@link EntryCodec}. */
    byte[] entry();

    /**
     * The private part, in the clear. Personal data.
     *
     * @return empty when there is none, the key is closed, or the day's key has been destroyed
     * @throws DamagedJournalException if it fails its authentication
     */
    Optional<byte[]> privatePart();
}
