package org.onewindow.journal.proof;

import java.util.ArrayList;
import java.util.List;

/**
 * Roots and proofs out of stored hashes, for the tree as it is and as it was at any smaller size. Each reads at most a few hashes per level. As safe
 * for use by several threads as the hashes are.
 */
public final class TreeProofs {
    private final TreeHashes hashes;

    /** Over these hashes. */
    public TreeProofs(TreeHashes hashes) {
        this.hashes = hashes;
    }

    /**
     * The root of the first {@code size} leaves.
     *
     * @throws IndexOutOfBoundsException if there are fewer
     */
    public TreeHash root(long size) {
        expect(size >= 0 && size <= hashes.size(), size);
        return size == 0 ? MerkleTree.emptyRoot() : range(0, size);
    }

    /**
     * The right edge of the first {@code size} leaves.
     *
     * @throws IndexOutOfBoundsException if there are fewer
     */
    public MerkleFrontier frontier(long size) {
        expect(size >= 0 && size <= hashes.size(), size);
        return MerkleFrontier.of(hashes, size);
    }

    /**
     * That a leaf is among the first {@code size}.
     *
     * @throws IndexOutOfBoundsException if it isn't, or there are fewer leaves
     */
    public InclusionProof inclusion(long index, long size) {
        expect(index >= 0 && index < size && size <= hashes.size(), index);
        List<TreeHash> path = new ArrayList<>();
        addPath(index, 0, size, path);
        return new InclusionProof(index, size, path);
    }

    /**
     * That the first {@code second} leaves begin with the first {@code first}.
     *
     * @throws IndexOutOfBoundsException if {@code first} is 0 or larger than {@code second}, or there are fewer leaves
     */
    public ConsistencyProof consistency(long first, long second) {
        expect(first > 0 && first <= second && second <= hashes.size(), first);
        List<TreeHash> path = new ArrayList<>();
        addSubproof(first, 0, second, true, path);
        return new ConsistencyProof(first, second, path);
    }

    /** PATH of RFC 9162, section 2.1.3.1, for a leaf among those from {@code low} to before {@code high}. */
    private void addPath(long index, long low, long high, List<TreeHash> path) {
        if (high - low == 1) {
            return;
        }
        long middle = low + split(high - low);
        if (index < middle) {
            addPath(index, low, middle, path);
            path.add(range(middle, high));
        } else {
            addPath(index, middle, high, path);
            path.add(range(low, middle));
        }
    }

    /** SUBPROOF of RFC 9162, section 2.1.4.1; {@code known} while the verifier has the subtree's root as the first tree's. */
    private void addSubproof(long first, long low, long high, boolean known, List<TreeHash> path) {
        if (first == high) {
            if (!known) {
                path.add(range(low, high));
            }
            return;
        }
        long middle = low + split(high - low);
        if (first <= middle) {
            addSubproof(first, low, middle, known, path);
            path.add(range(middle, high));
        } else {
            addSubproof(first, middle, high, false, path);
            path.add(range(low, middle));
        }
    }

    /** The root over leaves that begin where a subtree of their size would. */
    private TreeHash range(long low, long high) {
        long count = high - low;
        if (Long.bitCount(count) == 1) {
            int level = Long.numberOfTrailingZeros(count);
            return hashes.hash(level, low >>> level);
        }
        long middle = low + split(count);
        return MerkleTree.nodeHash(range(low, middle), range(middle, high));
    }

    /** The largest power of two below a count of at least 2. */
    private static long split(long count) {
        return Long.highestOneBit(count - 1);
    }

    private void expect(boolean condition, long wrong) {
        if (!condition) {
            throw new IndexOutOfBoundsException(wrong + " does not fit a tree of " + hashes.size());
        }
    }
}
