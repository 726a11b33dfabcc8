package org.onewindow.journal.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class ProofPropertyTest {
    private final SampleTree tree = SampleTree.ofSize(600);

    @Property(tries = 300)
    void whatIsProvedVerifies(@ForAll @IntRange(min = 1, max = 600) int size, @ForAll @IntRange(max = 599) int any) {
        int index = any % size;
        InclusionProof proof = tree.proofs().inclusion(index, size);
        assertThat(proof.verifies(tree.leaf(index), tree.proofs().root(size))).isTrue();
    }

    @Property(tries = 300)
    void anyFlippedBitFails(
            @ForAll @IntRange(min = 2, max = 600) int size,
            @ForAll @IntRange(max = 599) int any,
            @ForAll @IntRange(max = 1_000_000) int bit) {
        int index = any % size;
        TreeHash root = tree.proofs().root(size);
        InclusionProof included = tree.proofs().inclusion(index, size);
        assertThat(new InclusionProof(index, size, flipped(included.hashes(), bit)).verifies(tree.leaf(index), root))
                .isFalse();
        ConsistencyProof consistent = tree.proofs().consistency(index + 1, size);
        if (!consistent.hashes().isEmpty()) {
            assertThat(new ConsistencyProof(index + 1, size, flipped(consistent.hashes(), bit))
                            .verifies(tree.proofs().root(index + 1), root))
                    .isFalse();
        }
    }

    @Property(tries = 200)
    void consistencyIsTransitive(
            @ForAll @IntRange(min = 1, max = 600) int a,
            @ForAll @IntRange(min = 1, max = 600) int b,
            @ForAll @IntRange(min = 1, max = 600) int c) {
        int[] sizes = {a, b, c};
        Arrays.sort(sizes);
        TreeProofs proofs = tree.proofs();
        for (int[] pair : new int[][] {{0, 1}, {1, 2}, {0, 2}}) {
            int first = sizes[pair[0]];
            int second = sizes[pair[1]];
            assertThat(proofs.consistency(first, second).verifies(proofs.root(first), proofs.root(second)))
                    .isTrue();
        }
    }

    @Property(tries = 200)
    void aFrontierComesBackAsItWasAndGoesOn(@ForAll @IntRange(max = 500) int size, @ForAll @IntRange(max = 99) int more)
            throws MalformedProofException {
        MerkleFrontier frontier = frontier(MerkleFrontier.EMPTY, 0, size);
        MerkleFrontier read = MerkleFrontier.decode(frontier.encode());
        assertThat(read).isEqualTo(frontier);
        assertThat(frontier(read, size, size + more).root())
                .isEqualTo(tree.proofs().root(size + more));
    }

    @Property(tries = 200)
    void manyLeavesAtOnceMakeTheSameFrontierAsOneAfterTheOther(
            @ForAll @IntRange(max = 500) int size, @ForAll @IntRange(max = 99) int more) {
        MerkleFrontier before = frontier(MerkleFrontier.EMPTY, 0, size);
        List<TreeHash> leaves =
                IntStream.range(size, size + more).mapToObj(tree::leaf).toList();
        assertThat(before.append(leaves)).isEqualTo(frontier(before, size, size + more));
    }

    private MerkleFrontier frontier(MerkleFrontier start, int from, int to) {
        MerkleFrontier frontier = start;
        for (int i = from; i < to; i++) {
            frontier = frontier.append(tree.leaf(i));
        }
        return frontier;
    }

    private static List<TreeHash> flipped(List<TreeHash> hashes, int bit) {
        List<TreeHash> changed = new ArrayList<>(hashes);
        int place = bit / 256 % hashes.size();
        byte[] bytes = hashes.get(place).bytes();
        bytes[bit / 8 % 32] ^= (byte) (1 << bit % 8);
        changed.set(place, TreeHash.of(bytes));
        return changed;
    }
}
