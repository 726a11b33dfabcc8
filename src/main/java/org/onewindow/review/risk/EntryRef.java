package org.onewindow.review.risk;

import java.util.Comparator;
import org.onewindow.journal.Entry;

/** Names one entry of one counter's log. Its text is {@code counter#sequence}. */
public record EntryRef(String counter, long sequence) implements Comparable<EntryRef> {
    private static final Comparator<EntryRef> ORDER =
            Comparator.comparing(EntryRef::counter).thenComparingLong(EntryRef::sequence);

    /** The name of {@code entry}. */
    public static EntryRef of(Entry entry) {
        return new EntryRef(entry.counter(), entry.sequence());
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException if it is nothing of the kind
     */
    public static EntryRef parse(String text) {
        int hash = text.lastIndexOf('#');
        if (hash <= 0) {
            throw new IllegalArgumentException("not counter#sequence");
        }
        return new EntryRef(text.substring(0, hash), Long.parseLong(text.substring(hash + 1)));
    }

    @Override
    public int compareTo(EntryRef other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return counter + "#" + sequence;
    }
}
