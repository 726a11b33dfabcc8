package org.onewindow.journal.proof;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The right edge of a tree: the roots of its complete subtrees, largest first, one for each bit of its size. Enough to go on hashing and to say the
 * root without the old leaves. Immutable.
 */
public final class MerkleFrontier {
    /** The tree without leaves. */
    public static final MerkleFrontier EMPTY = new MerkleFrontier(0, new TreeHash[0]);

    private final long size;
    private final TreeHash[] peaks;

    private MerkleFrontier(long size, TreeHash[] peaks) {
        this.size = size;
        this.peaks = peaks;
    }

    /** How many leaves; unsigned. */
    public long size() {
        return size;
    }

    /**
     * The tree with one more leaf.
     *
     * @throws ArithmeticException past 2^64-1 leaves
     */
    public MerkleFrontier append(TreeHash leaf) {
        return grow(leaf).frontier();
    }

    /**
     * The tree with more leaves, in their order; much cheaper than one after the other.
     *
     * @throws ArithmeticException past 2^64-1 leaves
     */
    public MerkleFrontier append(List<TreeHash> leaves) {
        TreeHash[] edge = Arrays.copyOf(peaks, Long.SIZE);
        int depth = peaks.length;
        long grown = size;
        MessageDigest digest = MerkleTree.sha256();
        for (TreeHash leaf : leaves) {
            if (grown == -1) {
                throw new ArithmeticException("a tree has at most 2^64-1 leaves");
            }
            TreeHash hash = leaf;
            for (int merged = Long.numberOfTrailingZeros(~grown); merged > 0; merged--) {
                depth--;
                hash = MerkleTree.nodeHash(digest, edge[depth], hash);
            }
            edge[depth] = hash;
            depth++;
            grown++;
        }
        return new MerkleFrontier(grown, Arrays.copyOf(edge, depth));
    }

    /**
     * The same, with the hashes that come into being: for whoever stores them in {@link HashOrder}.
     *
     * @throws ArithmeticException past 2^64-1 leaves
     */
    public Growth grow(TreeHash leaf) {
        if (size == -1) {
            throw new ArithmeticException("a tree has at most 2^64-1 leaves");
        }
        int merged = Long.numberOfTrailingZeros(~size);
        List<TreeHash> added = new ArrayList<>(merged + 1);
        added.add(leaf);
        TreeHash hash = leaf;
        for (int i = peaks.length - 1; i >= peaks.length - merged; i--) {
            hash = MerkleTree.nodeHash(peaks[i], hash);
            added.add(hash);
        }
        TreeHash[] grown = Arrays.copyOf(peaks, peaks.length - merged + 1);
        grown[grown.length - 1] = hash;
        return new Growth(new MerkleFrontier(size + 1, grown), added);
    }

    /**
     * What one more leaf makes.
     *
     * @param frontier the larger tree
     * @param added the leaf and the subtrees it completes, smallest first
     */
    public record Growth(MerkleFrontier frontier, List<TreeHash> added) {
        public Growth {
            added = List.copyOf(added);
        }
    }

    /** The frontier of the first {@code size} leaves of stored hashes. */
    static MerkleFrontier of(TreeHashes hashes, long size) {
        TreeHash[] peaks = new TreeHash[Long.bitCount(size)];
        long from = 0;
        for (int i = 0; i < peaks.length; i++) {
            int level = Long.numberOfTrailingZeros(Long.highestOneBit(size - from));
            peaks[i] = hashes.hash(level, from >>> level);
            from += 1L << level;
        }
        return new MerkleFrontier(size, peaks);
    }

    /** The root of the tree; {@link MerkleTree#emptyRoot()} without leaves. */
    public TreeHash root() {
        if (peaks.length == 0) {
            return MerkleTree.emptyRoot();
        }
        TreeHash root = peaks[peaks.length - 1];
        for (int i = peaks.length - 2; i >= 0; i--) {
            root = MerkleTree.nodeHash(peaks[i], root);
        }
        return root;
    }

    /** Size (8 bytes, big-endian) and the subtrees' roots, largest first. */
    public byte[] encode() {
        byte[] bytes = new byte[Long.BYTES + peaks.length * TreeHash.BYTES];
        ByteBuffer.wrap(bytes).putLong(size);
        for (int i = 0; i < peaks.length; i++) {
            peaks[i].copyTo(bytes, Long.BYTES + i * TreeHash.BYTES);
        }
        return bytes;
    }

    /**
     * Reads what {@link #encode()} wrote.
     *
     * @throws MalformedProofException if the length isn't the one its size asks for
     */
    public static MerkleFrontier decode(byte[] bytes) throws MalformedProofException {
        if (bytes.length < Long.BYTES) {
            throw new MalformedProofException("too short for a frontier");
        }
        long size = ByteBuffer.wrap(bytes).getLong();
        if (bytes.length != Long.BYTES + Long.bitCount(size) * TreeHash.BYTES) {
            throw new MalformedProofException("not the length of a frontier of its size");
        }
        TreeHash[] peaks = new TreeHash[Long.bitCount(size)];
        for (int i = 0; i < peaks.length; i++) {
            int from = Long.BYTES + i * TreeHash.BYTES;
            peaks[i] = TreeHash.owning(Arrays.copyOfRange(bytes, from, from + TreeHash.BYTES));
        }
        return new MerkleFrontier(size, peaks);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof MerkleFrontier that && size == that.size && Arrays.equals(peaks, that.peaks);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(size) * 31 + Arrays.hashCode(peaks);
    }

    @Override
    public String toString() {
        return "MerkleFrontier[" + Long.toUnsignedString(size) + "]";
    }
}
