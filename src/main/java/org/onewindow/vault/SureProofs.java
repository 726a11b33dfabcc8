package org.onewindow.vault;

import java.util.function.Predicate;
import java.util.function.Supplier;
import org.onewindow.journal.DamagedJournalException;
import org.onewindow.journal.proof.ConsistencyProof;
import org.onewindow.journal.proof.InclusionProof;
import org.onewindow.journal.proof.MerkleFrontier;
import org.onewindow.journal.proof.TreeHash;
import org.onewindow.journal.proof.TreeProofs;

/**
 * Proofs out of the hashes on the disk. As long as those have not been compared with the entries, each is held against the tree's right edge, which is
 * known, before it is given away; if it does not lead there, the comparison is waited for, which puts the hashes right. Safe for use by several threads.
 */
final class SureProofs {
    private final LogTree tree;
    private final TreeProofs proofs;
    private final CheckAfterOpening check;

    SureProofs(LogTree tree, CheckAfterOpening check) {
        this.tree = tree;
        this.check = check;
        proofs = new TreeProofs(tree);
    }

    TreeHash root(long size) {
        return sure(() -> proofs.root(size), root -> leadsToNow(size, root));
    }

    MerkleFrontier frontier(long size) {
        return sure(() -> proofs.frontier(size), frontier -> leadsToNow(size, frontier.root()));
    }

    InclusionProof inclusion(long index, long size) {
        return sure(() -> proofs.inclusion(index, size), proof -> proof.verifies(tree.hash(0, index), root(size)));
    }

    ConsistencyProof consistency(long first, long second) {
        return sure(() -> proofs.consistency(first, second), proof -> proof.verifies(root(first), root(second)));
    }

    private <T> T sure(Supplier<T> made, Predicate<T> holds) {
        if (!check.isOver()) {
            try {
                T doubtful = made.get();
                if (holds.test(doubtful)) {
                    return doubtful;
                }
            } catch (DamagedJournalException e) {
                // The file has become shorter: made whole below.
            }
            check.complete();
        }
        return made.get();
    }

    private boolean leadsToNow(long size, TreeHash root) {
        MerkleFrontier now = tree.frontier();
        if (size == 0 || size == now.size()) {
            return size == 0 || root.equals(now.root());
        }
        return proofs.consistency(size, now.size()).verifies(root, now.root());
    }
}
