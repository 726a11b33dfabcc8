package org.onewindow.journal;

/**
 * An entry and what was opened of its private part. Personal data.
 *
 * @param secret {@link PrivatePart#NONE} too where it was not asked for, nobody has signed in, or retention has destroyed it
 */
public record OpenedEntry(Entry entry, PrivatePart secret) {

    /** Only which entry. */
    @Override
    public String toString() {
        return "OpenedEntry[" + entry.counter() + " " + entry.sequence() + "]";
    }
}
