package org.onewindow.journal.audit;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.onewindow.journal.proof.MerkleFrontier;
import org.onewindow.journal.proof.TreeHash;

/** What the log is known to have signed elsewhere or at another time. Used by one thread. */
final class KnownPast {
    private final Map<Long, TreeHash> roots = new HashMap<>();
    private final Map<Long, TreeHash> leaves = new HashMap<>();
    private long largest;
    private long agreed;

    /** @param start from where the export can be compared at all */
    KnownPast(long start, List<SignedBlock> blocks) {
        agreed = start;
        for (SignedBlock block : blocks) {
            roots.putIfAbsent(block.checkpoint().size(), block.checkpoint().root());
            largest = Math.max(largest, block.checkpoint().size());
            for (int i = 0; i < block.leaves().size(); i++) {
                leaves.putIfAbsent(block.start() + i, block.leaves().get(i));
            }
        }
    }

    /** The largest size of which a checkpoint is known. */
    long largest() {
        return largest;
    }

    /** Whether anything is known of the trees of these sizes or of the leaves in between, so that each has to be compared. */
    boolean isAbout(long after, long to) {
        return Stream.concat(roots.keySet().stream(), leaves.keySet().stream().map(sequence -> sequence + 1))
                .anyMatch(size -> size > after && size <= to);
    }

    /**
     * Compares the tree after one more leaf.
     *
     * @return the first entry known to be another; without the other side's leaves, the first that may be
     */
    OptionalLong forkAfter(MerkleFrontier frontier, TreeHash leaf) {
        long size = frontier.size();
        TreeHash other = leaves.get(size - 1);
        if (other != null && !other.equals(leaf)) {
            return OptionalLong.of(size - 1);
        }
        TreeHash root = roots.get(size);
        if (root != null) {
            if (!root.equals(frontier.root())) {
                return OptionalLong.of(agreed);
            }
            agreed = size;
        }
        return OptionalLong.empty();
    }
}
