package org.onewindow.vault.view;

import java.util.List;

/**
 * The log's columns at one moment, in memory. Immutable, but for words that are added.
 *
 * @param blocks without gaps, from entry 0 on
 */
record LogSnapshot(List<LogBlock> blocks, LogTerms terms) {
    LogSnapshot {
        blocks = List.copyOf(blocks);
    }

    static LogSnapshot empty() {
        return new LogSnapshot(List.of(), new LogTerms());
    }

    long size() {
        return blocks.isEmpty() ? 0 : blocks.get(blocks.size() - 1).next();
    }

    /** The block that holds a sequence, or the number of blocks if none does. */
    int blockOf(long sequence) {
        int low = 0;
        int high = blocks.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (blocks.get(middle).next() <= sequence) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
