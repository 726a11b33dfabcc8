package org.onewindow.journal.proof;

/**
 * The stored hashes of a growing tree: one for each leaf and each complete subtree. Whoever stores them in one row can use {@link HashOrder} for
 * their places. Says of an implementation's thread-safety whatever that one says.
 */
public interface TreeHashes {

    /** How many leaves there are. */
    long size();

    /**
     * The hash of the complete subtree over the leaves from {@code index << level} to {@code (index + 1 << level) - 1}; at level 0 a leaf.
     *
     * @throws IndexOutOfBoundsException if that subtree isn't complete
     */
    TreeHash hash(int level, long index);
}
