package org.onewindow.review.day;

import java.util.List;
import org.onewindow.review.risk.EntryRef;

/** A figure and the entries it was counted from, in the order of the log. Immutable. */
public record Counted(List<EntryRef> entries) {
    /** Nothing was counted. */
    public static final Counted NOTHING = new Counted(List.of());

    public Counted {
        entries = List.copyOf(entries);
    }

    /** How many. */
    public long value() {
        return entries.size();
    }
}
