package org.onewindow.protocol;

/** The bounds that both sides hold to; each is checked before anything of a message is trusted. */
public final class ProtocolLimits {
    /** A body, after inflating it. */
    public static final int MOST_BODY_BYTES = 4 << 20;
    /** Entries in one batch. */
    public static final int MOST_ENTRIES = 1000;
    /** Entries and private parts of one batch together, in bytes as the journal keeps them. */
    public static final int MOST_BATCH_BYTES = 2 << 20;
    /** One entry's canonical bytes; one private part. */
    public static final int MOST_ENTRY_BYTES = 64 << 10;
    /** A signed note. */
    public static final int MOST_NOTE_CHARACTERS = 4096;
    /** Hashes in a proof; an unsigned 64-bit tree has no longer one. */
    public static final int MOST_HASHES = 130;
    /** Rows in one page of anything. */
    public static final int MOST_ROWS = 1000;
    /** Receipts asked for at once. */
    public static final int MOST_RECEIPTS = 200;
    /** Beyond this JSON numbers are no longer exact everywhere. */
    public static final long LARGEST_SEQUENCE = (1L << 53) - 1;

    private ProtocolLimits() {}
}
