package org.onewindow.journal;

import java.time.LocalDate;
import org.onewindow.journal.proof.MerkleTree;
import org.onewindow.journal.proof.TreeHash;

/** An entry on its way into or out of a {@link JournalStore}: its canonical bytes, and what only the station may read. Immutable. */
public final class JournalRecord {
    private final long sequence;
    private final LocalDate day;
    private final byte[] entry;
    private final byte[] privatePart;
    private final TreeHash leaf;

    /**
     * A record.
     *
     * @param sequence the entry's sequence
     * @param day the day of the entry's time, by the station's own calendar
     * @param entry the entry's canonical bytes; no personal data in them
     * @param privatePart what the store has to keep encrypted; empty when the entry has nothing private
     */
    public JournalRecord(long sequence, LocalDate day, byte[] entry, byte[] privatePart) {
        this.sequence = sequence;
        this.day = day;
        this.entry = entry.clone();
        this.privatePart = privatePart.clone();
        leaf = MerkleTree.leafHash(this.entry);
    }

    /** The entry's place in the log. */
    public long sequence() {
        return sequence;
    }

    /** The day whose key guards the private part. */
    public LocalDate day() {
        return day;
    }

    /** The canonical bytes; see {@link EntryCodec}. */
    public byte[] entry() {
        return entry.clone();
    }

    /** The entry's leaf in the log's tree (RFC 9162), which stands for it wherever it has to be bound to something. */
    public TreeHash leaf() {
        return leaf;
    }

    /** The private part in the clear, or nothing. Personal data. */
    public byte[] privatePart() {
        return privatePart.clone();
    }

    /** Only the place: never the content. */
    @Override
    public String toString() {
        return "JournalRecord[" + sequence + "]";
    }
}
