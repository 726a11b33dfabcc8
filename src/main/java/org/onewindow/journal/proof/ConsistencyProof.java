package org.onewindow.journal.proof;

import java.util.Iterator;
import java.util.List;

/**
 * Proof that a tree is the beginning of another: RFC 9162, section 2.1.4. Immutable.
 *
 * @param first the smaller tree's number of leaves; unsigned
 * @param second the larger tree's number of leaves; unsigned
 * @param hashes the nodes that lead to both roots; empty when both sizes are the same
 */
public record ConsistencyProof(long first, long second, List<TreeHash> hashes) {
    public ConsistencyProof {
        hashes = List.copyOf(hashes);
    }

    /**
     * Whether this proves that the tree with the second root begins with the one of the first. Never from size 0: every tree begins with nothing, so
     * such a proof would be a promise without content.
     */
    public boolean verifies(TreeHash firstRoot, TreeHash secondRoot) {
        if (first == 0 || Long.compareUnsigned(first, second) > 0) {
            return false;
        }
        if (first == second) {
            return hashes.isEmpty() && firstRoot.equals(secondRoot);
        }
        Iterator<TreeHash> rest = hashes.iterator();
        boolean firstIsWhole = Long.bitCount(first) == 1;
        if (!firstIsWhole && !rest.hasNext()) {
            return false;
        }
        TreeHash start = firstIsWhole ? firstRoot : rest.next();
        return climbs(start, rest, firstRoot, secondRoot);
    }

    private boolean climbs(TreeHash start, Iterator<TreeHash> rest, TreeHash firstRoot, TreeHash secondRoot) {
        int complete = Long.numberOfTrailingZeros(~(first - 1));
        long node = complete == Long.SIZE ? 0 : (first - 1) >>> complete;
        long last = complete == Long.SIZE ? 0 : (second - 1) >>> complete;
        TreeHash small = start;
        TreeHash large = start;
        while (rest.hasNext()) {
            TreeHash hash = rest.next();
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                small = MerkleTree.nodeHash(hash, small);
                large = MerkleTree.nodeHash(hash, large);
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                large = MerkleTree.nodeHash(large, hash);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 && small.equals(firstRoot) && large.equals(secondRoot);
    }
}
