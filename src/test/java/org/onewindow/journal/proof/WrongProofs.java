package org.onewindow.journal.proof;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The probes that a verifier has to refuse, after the manner of the published test vectors: one thing wrong in each. */
final class WrongProofs {
    private WrongProofs() {}

    static List<InclusionProof> of(InclusionProof right, TreeHash root) {
        List<InclusionProof> wrong = new ArrayList<>();
        long index = right.index();
        long size = right.size();
        for (long other : new long[] {index - 1, index + 1, index ^ 2, size, size + index, -1, Long.MIN_VALUE}) {
            if (other != index) {
                wrong.add(new InclusionProof(other, size, right.hashes()));
            }
        }
        // another size can lead to the same path: then it proves the same and is no wrong proof
        wrong.add(new InclusionProof(index, size * 2 + 1, right.hashes()));
        wrong.add(new InclusionProof(index, 0, right.hashes()));
        wrong.add(new InclusionProof(index, index, right.hashes()));
        for (List<TreeHash> hashes : lists(right.hashes(), root)) {
            wrong.add(new InclusionProof(index, size, hashes));
        }
        return wrong;
    }

    static List<ConsistencyProof> of(ConsistencyProof right, TreeHash first, TreeHash second) {
        List<ConsistencyProof> wrong = new ArrayList<>();
        wrong.add(new ConsistencyProof(0, right.second(), right.hashes()));
        wrong.add(new ConsistencyProof(right.second(), right.second(), right.hashes()));
        wrong.add(new ConsistencyProof(right.second(), right.first(), right.hashes()));
        wrong.add(new ConsistencyProof(right.first(), right.second() * 4 + 1, right.hashes()));
        wrong.add(new ConsistencyProof(-1, right.second(), right.hashes()));
        for (List<TreeHash> hashes : lists(right.hashes(), first)) {
            wrong.add(new ConsistencyProof(right.first(), right.second(), hashes));
        }
        for (List<TreeHash> hashes : lists(right.hashes(), second)) {
            wrong.add(new ConsistencyProof(right.first(), right.second(), hashes));
        }
        return wrong;
    }

    static TreeHash flipped(TreeHash hash) {
        byte[] bytes = hash.bytes();
        bytes[17] ^= 8;
        return TreeHash.of(bytes);
    }

    private static List<List<TreeHash>> lists(List<TreeHash> right, TreeHash stranger) {
        List<List<TreeHash>> wrong = new ArrayList<>();
        for (int i = 0; i < right.size(); i++) {
            List<TreeHash> changed = new ArrayList<>(right);
            changed.set(i, flipped(right.get(i)));
            wrong.add(changed);
            List<TreeHash> without = new ArrayList<>(right);
            without.remove(i);
            wrong.add(without);
        }
        for (TreeHash extra : List.of(stranger, MerkleTree.emptyRoot())) {
            List<TreeHash> behind = new ArrayList<>(right);
            behind.add(extra);
            wrong.add(behind);
            List<TreeHash> before = new ArrayList<>(right);
            before.add(0, extra);
            wrong.add(before);
        }
        List<TreeHash> reversed = new ArrayList<>(right);
        Collections.reverse(reversed);
        if (!reversed.equals(right)) {
            wrong.add(reversed);
        }
        return wrong;
    }
}
