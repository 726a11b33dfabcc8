package org.onewindow.journal;

/** Port: whether there is room on the disk where the journal is kept. Safe for use by several threads. */
@FunctionalInterface
public interface JournalRoom {

    /** Tries to keep a few entries' worth of bytes there, durably, and takes them away again. Blocks on the disk. */
    boolean hasRoom();
}
