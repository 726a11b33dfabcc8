package org.onewindow.vault.view;

import java.util.List;
import java.util.Objects;
import org.onewindow.vault.view.LogTerms.Column;

/**
 * Some successive entries of the log, column by column: some 40 bytes an entry, so that a million entries are looked through in some milliseconds.
 * Immutable once made; the arrays are not copied and never changed.
 *
 * @param first the first entry's sequence
 * @param hash the hash of the last entry's record
 * @param times milliseconds since 1970
 * @param offsets the zone's offset in minutes
 * @param subjects the first eight bytes of the subjects' keys; 0 where there is none
 * @param millis how long it took; -1 where the entry doesn't say
 * @param terms the numbers of the words of each of {@link Column}, in its order
 * @param termsBefore how many words each column had before this block
 * @param termsAfter how many with it
 */
@SuppressWarnings("ArrayRecordComponent") // made and read in this package only
record LogBlock(
        long first,
        byte[] hash,
        long[] times,
        short[] offsets,
        long[] subjects,
        int[] millis,
        int[][] terms,
        int[] termsBefore,
        int[] termsAfter) {

    int count() {
        return times.length;
    }

    long next() {
        return first + times.length;
    }

    int term(Column column, int row) {
        return terms[column.place()][row];
    }

    /** The day since 1970-01-01 by the entry's own offset. */
    long day(int row) {
        return Math.floorDiv(times[row] + offsets[row] * 60_000L, 86_400_000L);
    }

    int hour(int row) {
        return (int) (Math.floorMod(times[row] + offsets[row] * 60_000L, 86_400_000L) / 3_600_000L);
    }

    /** One block of several that follow each other. */
    static LogBlock joined(List<LogBlock> blocks) {
        LogBlock last = blocks.get(blocks.size() - 1);
        int count = blocks.stream().mapToInt(LogBlock::count).sum();
        LogBlock joined = new LogBlock(
                blocks.get(0).first,
                last.hash,
                new long[count],
                new short[count],
                new long[count],
                new int[count],
                new int[Column.values().length][count],
                blocks.get(0).termsBefore,
                last.termsAfter);
        int at = 0;
        for (LogBlock block : blocks) {
            copy(block.times, joined.times, at, block.count());
            copy(block.offsets, joined.offsets, at, block.count());
            copy(block.subjects, joined.subjects, at, block.count());
            copy(block.millis, joined.millis, at, block.count());
            for (int column = 0; column < joined.terms.length; column++) {
                copy(Objects.requireNonNull(block.terms[column]), joined.terms[column], at, block.count());
            }
            at += block.count();
        }
        return joined;
    }

    private static void copy(Object from, Object to, int at, int count) {
        System.arraycopy(from, 0, to, at, count);
    }
}
