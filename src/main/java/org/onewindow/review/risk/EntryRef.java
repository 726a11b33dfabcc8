package org.onewindow.review.risk;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.onewindow.journal.Entry;

/**
 * Names one entry of one counter. Its text is {@code counter#sequence}.
 *
 * @param sequence its place in the counter's log
 * @param written when it was written, to the millisecond: a counter with a new vault numbers its entries anew, so that two may have one sequence
 */
public record EntryRef(String counter, long sequence, Instant written) implements Comparable<EntryRef> {
    private static final Comparator<EntryRef> ORDER = Comparator.comparing(EntryRef::counter)
            .thenComparingLong(EntryRef::sequence)
            .thenComparing(EntryRef::written);

    public EntryRef {
        written = written.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The name of {@code entry}. */
    public static EntryRef of(Entry entry) {
        return new EntryRef(entry.counter(), entry.sequence(), entry.time().toInstant());
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
