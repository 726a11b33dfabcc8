package org.onewindow.journal;

/** Port: whether the disk where the journal is kept can be written. Safe for use by several threads. */
@FunctionalInterface
public interface JournalRoom {

    /** What a try to write came to. */
    enum Finding {
        /** It can be written. */
        ROOM,
        /** There is no room, or no more than somebody's limit allows. */
        FULL,
        /** There is room, and it can't be written all the same: a fault, a missing right, a disk that is gone or read-only. */
        UNWRITABLE
    }

    /** Tries to keep a few entries' worth of bytes there, durably, and takes them away again. Blocks on the disk. */
    Finding find();
}
