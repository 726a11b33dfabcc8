package org.onewindow.vault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.onewindow.journal.proof.MerkleFrontier;
import org.onewindow.journal.proof.MerkleTree;
import org.onewindow.journal.proof.TreeHash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Goes through the file of the tree's hashes from its beginning and writes anew what is not the hash of its entries. Used by one thread. */
final class TreeComparison {
    private static final Logger LOG = LoggerFactory.getLogger(TreeComparison.class);
    private static final int HASHES_AT_ONCE = 2048;

    private final FileChannel channel;
    private final ByteBuffer read =
            ByteBuffer.allocate(HASHES_AT_ONCE * TreeHash.BYTES).limit(0);
    private final byte[] made = new byte[TreeHash.BYTES];
    private final byte[] written = new byte[TreeHash.BYTES];
    private MerkleFrontier frontier = MerkleFrontier.EMPTY;
    private long position;
    private long differences;

    /** Over the tree's own file, which is read and written by place and stays open. */
    TreeComparison(FileChannel channel) {
        this.channel = channel;
    }

    /** The next entry. */
    void next(byte[] entry) {
        MerkleFrontier.Growth growth = frontier.grow(MerkleTree.leafHash(entry));
        for (TreeHash hash : growth.added()) {
            hash.copyTo(made, 0);
            compare();
            position++;
        }
        frontier = growth.frontier();
    }

    private void compare() {
        try {
            if (!read.hasRemaining()) {
                fill();
            }
            read.get(written, 0, Math.min(written.length, read.remaining()));
            if (!java.util.Arrays.equals(made, written)) {
                channel.write(ByteBuffer.wrap(made), LogTree.offset(position));
                if (differences++ == 0) {
                    LOG.warn(
                            "the tree's hashes differ from the journal's entries from hash {} on: written anew",
                            position);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill() throws IOException {
        read.clear();
        int more = 0;
        while (read.hasRemaining() && more >= 0) {
            more = channel.read(read, LogTree.offset(position) + read.position());
        }
        read.flip();
    }

    /** The tree of the entries up to now. */
    MerkleFrontier frontier() {
        return frontier;
    }
}
