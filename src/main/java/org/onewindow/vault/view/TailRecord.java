package org.onewindow.vault.view;

/** A record of the journal as the view sees it: the entry's canonical bytes, and the record's hash. Immutable. */
public final class TailRecord {
    private final long sequence;
    private final byte[] entry;
    private final byte[] hash;

    /** A record; the arrays are not copied and never changed. */
    public TailRecord(long sequence, byte[] entry, byte[] hash) {
        this.sequence = sequence;
        this.entry = entry;
        this.hash = hash;
    }

    long sequence() {
        return sequence;
    }

    byte[] entry() {
        return entry;
    }

    byte[] hash() {
        return hash;
    }
}
