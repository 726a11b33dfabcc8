package org.onewindow.vault;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.onewindow.journal.proof.TreeHash;

/**
 * Sizes at which a growing tree must have a root that was signed. The roots are noted while it grows, so that they never depend on hashes that were not
 * made just now. Used by one thread.
 */
final class SignedPoints {
    private final LogTree tree;
    private final List<Point> points;
    private final Map<Long, TreeHash> seen = new HashMap<>();

    /** That the tree of the first {@code size} entries has this root. */
    record Point(long size, TreeHash root) {}

    SignedPoints(LogTree tree, List<Point> points) {
        this.tree = tree;
        this.points = List.copyOf(points);
        grown();
    }

    /** The tree has grown by an entry. */
    void grown() {
        for (Point point : points) {
            if (point.size() == tree.size()) {
                seen.put(point.size(), tree.frontier().root());
            }
        }
    }

    /**
     * The tree is whole.
     *
     * @throws VaultRefusedException if entries are missing at its end, others stand in their place, or it was larger from the beginning
     */
    void expectPassed() throws VaultRefusedException {
        for (Point point : points) {
            if (Long.compareUnsigned(tree.size(), point.size()) < 0) {
                throw new VaultRefusedException(
                        VaultRefusal.JOURNAL_ROLLED_BACK,
                        "the journal ends at entry " + tree.size() + ", but " + point.size() + " have been signed");
            }
            if (!Optional.of(point.root()).equals(Optional.ofNullable(seen.get(point.size())))) {
                throw new VaultRefusedException(
                        VaultRefusal.JOURNAL_REWRITTEN,
                        "the first " + point.size() + " entries are not those that have been signed");
            }
        }
    }
}
