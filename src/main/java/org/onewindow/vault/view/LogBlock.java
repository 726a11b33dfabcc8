package org.onewindow.vault.view;

import java.util.List;
import java.util.Optional;

/**
 * Some successive entries of the log. What was read from the disk is unpacked when somebody first looks into it, so that opening a long log takes hardly
 * longer than opening a short one. Safe for use by several threads; the arrays are not copied and never changed.
 */
final class LogBlock {
    private final long first;
    private final int count;
    private final byte[] hash;
    private final int[] termsBefore;
    private final int[] termsAfter;
    private Optional<byte[]> packed;
    private volatile Optional<LogColumns> columns;

    private LogBlock(
            long first,
            int count,
            byte[] hash,
            int[] termsBefore,
            int[] termsAfter,
            Optional<byte[]> packed,
            Optional<LogColumns> columns) {
        this.first = first;
        this.count = count;
        this.hash = hash;
        this.termsBefore = termsBefore;
        this.termsAfter = termsAfter;
        this.packed = packed;
        this.columns = columns;
    }

    /**
     * A block that was made just now.
     *
     * @param first the first entry's sequence
     * @param hash the hash of the last entry's record
     * @param termsBefore how many words each column had before this block
     * @param termsAfter how many with it
     */
    static LogBlock of(long first, byte[] hash, LogColumns columns, int[] termsBefore, int[] termsAfter) {
        return new LogBlock(
                first, columns.count(), hash, termsBefore, termsAfter, Optional.empty(), Optional.of(columns));
    }

    /** A block that was read, its columns still packed. */
    static LogBlock packed(long first, int count, byte[] hash, byte[] packed, int[] termsBefore, int[] termsAfter) {
        return new LogBlock(first, count, hash, termsBefore, termsAfter, Optional.of(packed), Optional.empty());
    }

    long first() {
        return first;
    }

    int count() {
        return count;
    }

    long next() {
        return first + count;
    }

    byte[] hash() {
        return hash;
    }

    int[] termsBefore() {
        return termsBefore;
    }

    int[] termsAfter() {
        return termsAfter;
    }

    /** @throws IllegalStateException if what was packed is no block, which only a fault of ours can cause: it was authenticated when it was read */
    LogColumns columns() {
        Optional<LogColumns> known = columns;
        return known.isPresent() ? known.get() : unpacked();
    }

    private synchronized LogColumns unpacked() {
        if (columns.isEmpty()) {
            columns = Optional.of(LogBlockCodec.unpack(packed.orElseThrow(), count, termsAfter));
            packed = Optional.empty();
        }
        return columns.get();
    }

    /** One block of several that follow each other. */
    static LogBlock joined(List<LogBlock> blocks) {
        LogBlock last = blocks.get(blocks.size() - 1);
        return of(
                blocks.get(0).first,
                last.hash,
                LogColumns.joined(blocks.stream().map(LogBlock::columns).toList()),
                blocks.get(0).termsBefore,
                last.termsAfter);
    }
}
