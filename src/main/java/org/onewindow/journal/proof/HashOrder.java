package org.onewindow.journal.proof;

/**
 * The order in which an append-only row holds a tree's hashes: each leaf, and right behind it the complete subtrees that it finishes, smallest first: see
 * {@link MerkleFrontier#grow}. Nothing written is ever changed.
 */
public final class HashOrder {
    private HashOrder() {}

    /** The place of a hash in the row, from 0. */
    public static long position(int level, long index) {
        return count(((index + 1) << level) - 1) + level;
    }

    /** How many hashes a tree of this many leaves has in the row. */
    public static long count(long leaves) {
        return 2 * leaves - Long.bitCount(leaves);
    }

    /** How many whole leaves a row of this many hashes holds; hashes behind them belong to a leaf whose subtrees are missing. */
    public static long leavesIn(long hashes) {
        long low = 0;
        long high = hashes;
        while (low < high) {
            long middle = (low + high + 1) >>> 1;
            if (count(middle) <= hashes) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
