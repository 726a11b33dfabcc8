package org.onewindow.review;

import java.util.List;
import java.util.OptionalLong;

/**
 * The log as a person looks through it: filtered, paged, counted. It follows the journal by itself, usually within a moment; what it shows is never
 * more than the journal holds. Calls may take some milliseconds, and while a view is being opened some hundred: never on the window's own thread. They
 * never fail: what can't be answered is empty, and {@link #standing()} says why. Safe for use by several threads.
 */
public interface LogView {

    /** What state a view is in. */
    enum State {
        /** Nobody has signed in: it answers nothing. */
        CLOSED,
        /** It is being opened and brought up to the journal; it answers with what it has. */
        CATCHING_UP,
        /** It is being built anew from the journal, because it was new, damaged or did not fit; it answers with what it has. */
        REBUILDING,
        /** It stands where the journal stands, or is about to. */
        CURRENT,
        /** It can't be used: its file is a newer program's, or the disk refuses. The counter works without it. */
        UNAVAILABLE
    }

    /**
     * How far a view has come.
     *
     * @param entries entries of the journal it has
     * @param of entries there are
     */
    record Standing(State state, long entries, long of) {}

    /** How far it has come. Returns at once. */
    Standing standing();

    /**
     * Some entries in their order.
     *
     * @param after the {@link LogRow#place} of the last row of the page before; empty for the first page
     * @param limit the most that are given, 1 to 10,000
     */
    List<LogRow> page(LogFilter filter, LogOrder order, OptionalLong after, int limit);

    /** How many entries there are. */
    long count(LogFilter filter);

    /** The entries' figures by the values of a column, in the order of the values. */
    List<LogGroup> grouped(LogFilter filter, LogColumn by);
}
