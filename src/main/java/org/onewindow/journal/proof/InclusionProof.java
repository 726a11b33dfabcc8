package org.onewindow.journal.proof;

import java.util.List;
import java.util.Optional;

/**
 * Proof that a leaf stands at a place in a tree: RFC 9162, section 2.1.3. Immutable.
 *
 * @param index the leaf's place, from 0; unsigned
 * @param size the tree's number of leaves; unsigned
 * @param hashes from the leaf's sibling up to the child of the root; empty for a tree of one leaf
 */
public record InclusionProof(long index, long size, List<TreeHash> hashes) {
    public InclusionProof {
        hashes = List.copyOf(hashes);
    }

    /** Whether this proves that {@code leaf} (a leaf's hash) is at {@link #index} in the tree of {@link #size} leaves with that root. */
    public boolean verifies(TreeHash leaf, TreeHash root) {
        return rootOver(leaf).filter(root::equals).isPresent();
    }

    /** The root that this proof leads to from a leaf's hash; empty if it has not the number of hashes that its index and size ask for. */
    public Optional<TreeHash> rootOver(TreeHash leaf) {
        if (Long.compareUnsigned(index, size) >= 0) {
            return Optional.empty();
        }
        long node = index;
        long last = size - 1;
        TreeHash root = leaf;
        for (TreeHash hash : hashes) {
            if (last == 0) {
                return Optional.empty();
            }
            if ((node & 1) == 1 || node == last) {
                root = MerkleTree.nodeHash(hash, root);
                // a node without right sibling is its own parent until it is some node's right child
                while ((node & 1) == 0 && node != 0) {
                    node >>>= 1;
                    last >>>= 1;
                }
            } else {
                root = MerkleTree.nodeHash(root, hash);
            }
            node >>>= 1;
            last >>>= 1;
        }
        return last == 0 ? Optional.of(root) : Optional.empty();
    }
}
