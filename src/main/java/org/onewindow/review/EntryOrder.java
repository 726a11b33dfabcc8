package org.onewindow.review;

import java.util.Comparator;
import org.onewindow.journal.Entry;

/** The order of what was written at several counters. Each has a clock of its own, so it is as good as those are set. */
final class EntryOrder {
    /** By time, then counter, then sequence: the same order for everybody, whichever logs the entries came from first. */
    static final Comparator<Entry> EARLIEST_FIRST = Comparator.comparing(
                    (Entry entry) -> entry.time().toInstant())
            .thenComparing(Entry::counter)
            .thenComparingLong(Entry::sequence);

    private EntryOrder() {}
}
