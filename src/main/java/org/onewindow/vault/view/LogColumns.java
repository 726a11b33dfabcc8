package org.onewindow.vault.view;

import java.util.List;
import org.onewindow.vault.view.LogTerms.Column;

/**
 * Some successive entries of the log, column by column: some 60 bytes an entry, so that a million entries are looked through in some milliseconds. The
 * arrays are not copied and, once filled, never changed.
 *
 * @param times milliseconds since 1970
 * @param offsets the zone's offset in minutes
 * @param subjects the first eight bytes of the subjects' keys; 0 where there is none
 * @param millis how long it took; -1 where the entry doesn't say
 * @param terms the numbers of the words of each of {@link Column}, in its order
 */
@SuppressWarnings("ArrayRecordComponent") // made and read in this package only
record LogColumns(long[] times, short[] offsets, long[] subjects, int[] millis, int[][] terms) {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;

    /** Columns to be filled. */
    static LogColumns of(int count) {
        return new LogColumns(
                new long[count],
                new short[count],
                new long[count],
                new int[count],
                new int[Column.values().length][count]);
    }

    int count() {
        return times.length;
    }

    int term(Column column, int row) {
        return terms[column.place()][row];
    }

    int[] terms(Column column) {
        return terms[column.place()];
    }

    /** The milliseconds since 1970 that the clock on the wall showed. */
    private long local(int row) {
        return times[row] + offsets[row] * MINUTE;
    }

    /** Whether the clock on the wall showed a day from {@code first} up to, but without, {@code end}; days since 1970-01-01. */
    boolean isWithin(int row, long first, long end) {
        long local = local(row);
        return local >= first * DAY && local < end * DAY;
    }

    /** The day since 1970-01-01 by the entry's own offset. */
    long day(int row) {
        return Math.floorDiv(local(row), DAY);
    }

    int hour(int row) {
        return (int) (Math.floorMod(local(row), DAY) / HOUR);
    }

    /** One behind the other. */
    static LogColumns joined(List<LogColumns> parts) {
        LogColumns joined = of(parts.stream().mapToInt(LogColumns::count).sum());
        int at = 0;
        for (LogColumns part : parts) {
            copy(part.times, joined.times, at, part.count());
            copy(part.offsets, joined.offsets, at, part.count());
            copy(part.subjects, joined.subjects, at, part.count());
            copy(part.millis, joined.millis, at, part.count());
            for (int column = 0; column < joined.terms.length; column++) {
                copy(part.terms[column], joined.terms[column], at, part.count());
            }
            at += part.count();
        }
        return joined;
    }

    private static void copy(Object from, Object to, int at, int count) {
        System.arraycopy(from, 0, to, at, count);
    }
}
