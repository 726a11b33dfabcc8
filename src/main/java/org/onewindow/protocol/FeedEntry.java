package org.onewindow.protocol;

/**
 * One entry of the hub's log.
 *
 * @param sequence its place in the hub's log
 * @param entry its canonical text; see {@link org.onewindow.journal.EntryCodec}
 */
public record FeedEntry(long sequence, String entry) {}
