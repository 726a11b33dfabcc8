package org.onewindow.hub.store;

import java.util.ArrayList;
import java.util.List;
import org.onewindow.journal.proof.HashOrder;
import org.onewindow.journal.proof.MerkleFrontier;
import org.onewindow.journal.proof.TreeHash;

/**
 * A counter's tree while it grows: its right edge, and the hashes that have to be kept of it. Those of single entries and of small subtrees are not: they
 * are made from the entries again whenever a proof needs them, and a row for each entry would cost the intake. For one thread.
 */
final class GrowingTree {
    /** The kept hashes are those of subtrees of 2 to the power of this many entries, and of larger ones. */
    static final int LEVEL = 8;

    /** How many entries a piece has. */
    static final int PIECE = 1 << LEVEL;

    private final long firstPlace;
    private final List<TreeHash> kept = new ArrayList<>();
    private MerkleFrontier frontier;

    /** Goes on from a right edge. */
    GrowingTree(MerkleFrontier before) {
        frontier = before;
        firstPlace = places(before.size());
    }

    /** How many hashes are kept of a tree of this many entries. */
    static long places(long size) {
        return HashOrder.count(size >>> LEVEL);
    }

    void append(TreeHash leaf) {
        MerkleFrontier.Growth growth = frontier.grow(leaf);
        frontier = growth.frontier();
        List<TreeHash> added = growth.added();
        if (added.size() > LEVEL) {
            kept.addAll(added.subList(LEVEL, added.size()));
        }
    }

    MerkleFrontier frontier() {
        return frontier;
    }

    /** The place of the first of {@link #kept()}, as {@link HashOrder} has them over pieces. */
    long firstPlace() {
        return firstPlace;
    }

    /** What the growth since the beginning made, in order. */
    List<TreeHash> kept() {
        return List.copyOf(kept);
    }
}
