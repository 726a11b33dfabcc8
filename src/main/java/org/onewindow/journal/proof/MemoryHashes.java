package org.onewindow.journal.proof;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A tree's hashes in memory, 64 bytes a leaf. Not safe for use by several threads while it grows. */
public final class MemoryHashes implements TreeHashes {
    private static final int HASHES_IN_A_BLOCK = 1 << 12;

    private final List<byte[]> blocks = new ArrayList<>();
    private MerkleFrontier frontier = MerkleFrontier.EMPTY;
    private long hashes;

    /** Adds a leaf by its hash. */
    public void append(TreeHash leaf) {
        MerkleFrontier.Growth growth = frontier.grow(leaf);
        for (TreeHash hash : growth.added()) {
            int inBlock = (int) (hashes % HASHES_IN_A_BLOCK);
            if (inBlock == 0) {
                blocks.add(new byte[HASHES_IN_A_BLOCK * TreeHash.BYTES]);
            }
            hash.copyTo(blocks.get(blocks.size() - 1), inBlock * TreeHash.BYTES);
            hashes++;
        }
        frontier = growth.frontier();
    }

    @Override
    public long size() {
        return frontier.size();
    }

    @Override
    public TreeHash hash(int level, long index) {
        long position = HashOrder.position(level, index);
        if (position < 0 || position >= hashes) {
            throw new IndexOutOfBoundsException("no hash " + index + " at level " + level);
        }
        byte[] block = blocks.get((int) (position / HASHES_IN_A_BLOCK));
        int from = (int) (position % HASHES_IN_A_BLOCK) * TreeHash.BYTES;
        return TreeHash.owning(Arrays.copyOfRange(block, from, from + TreeHash.BYTES));
    }
}
