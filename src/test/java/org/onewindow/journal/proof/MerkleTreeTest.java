package org.onewindow.journal.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MerkleTreeTest {
    /** The eight inputs that implementations of RFC 6962 have been compared with since its first one. */
    private static final List<byte[]> WELL_KNOWN = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .toList();

    @ParameterizedTest
    @CsvSource(textBlock = """
            0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
            1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d
            2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125
            3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77
            4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7
            5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4
            6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef
            7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c
            8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328
            """)
    void theWellKnownInputsHaveTheirPublishedRoots(int size, String root) {
        SampleTree tree = SampleTree.of(WELL_KNOWN);
        MerkleFrontier frontier = MerkleFrontier.EMPTY;
        for (int i = 0; i < size; i++) {
            frontier = frontier.append(tree.leaf(i));
        }
        assertThat(frontier.root().hex()).isEqualTo(root);
        assertThat(tree.proofs().root(size).hex()).isEqualTo(root);
        assertThat(tree.referenceRoot(size).hex()).isEqualTo(root);
    }

    @Test
    void proofsOfEverySmallTreeAreThoseOfTheReference() {
        int most = 40;
        SampleTree tree = SampleTree.ofSize(most);
        for (int size = 1; size <= most; size++) {
            assertThat(tree.proofs().root(size)).isEqualTo(tree.referenceRoot(size));
            for (int index = 0; index < size; index++) {
                InclusionProof proof = tree.proofs().inclusion(index, size);
                assertThat(proof).isEqualTo(tree.referenceInclusion(index, size));
                assertThat(proof.verifies(tree.leaf(index), tree.referenceRoot(size)))
                        .isTrue();
            }
            for (int first = 1; first <= size; first++) {
                ConsistencyProof proof = tree.proofs().consistency(first, size);
                assertThat(proof).isEqualTo(tree.referenceConsistency(first, size));
                assertThat(proof.verifies(tree.referenceRoot(first), tree.referenceRoot(size)))
                        .isTrue();
            }
        }
    }

    @Test
    void everyWrongWayOfAskingForInclusionIsRefused() {
        SampleTree tree = SampleTree.ofSize(40);
        for (int size : new int[] {1, 2, 3, 7, 8, 9, 16, 31, 33, 40}) {
            TreeHash root = tree.referenceRoot(size);
            for (int index = 0; index < size; index++) {
                TreeHash leaf = tree.leaf(index);
                for (InclusionProof wrong : WrongProofs.of(tree.referenceInclusion(index, size), root)) {
                    assertThat(wrong.verifies(leaf, root)).as("%s", wrong).isFalse();
                }
                InclusionProof right = tree.referenceInclusion(index, size);
                assertThat(right.verifies(WrongProofs.flipped(leaf), root)).isFalse();
                assertThat(right.verifies(leaf, WrongProofs.flipped(root))).isFalse();
                assertThat(right.verifies(leaf, MerkleTree.emptyRoot())).isFalse();
            }
        }
    }

    @Test
    void everyWrongWayOfAskingForConsistencyIsRefused() {
        SampleTree tree = SampleTree.ofSize(40);
        for (int second : new int[] {2, 3, 7, 8, 9, 16, 31, 33, 40}) {
            TreeHash root = tree.referenceRoot(second);
            for (int first = 1; first < second; first++) {
                TreeHash before = tree.referenceRoot(first);
                ConsistencyProof right = tree.referenceConsistency(first, second);
                for (ConsistencyProof wrong : WrongProofs.of(right, before, root)) {
                    assertThat(wrong.verifies(before, root)).as("%s", wrong).isFalse();
                }
                assertThat(right.verifies(WrongProofs.flipped(before), root)).isFalse();
                assertThat(right.verifies(before, WrongProofs.flipped(root))).isFalse();
                assertThat(right.verifies(root, before)).isFalse();
            }
        }
    }

    @Test
    void nothingIsConsistentWithTheEmptyTree() {
        SampleTree tree = SampleTree.ofSize(3);
        TreeHash empty = MerkleTree.emptyRoot();
        assertThat(new ConsistencyProof(0, 3, List.of()).verifies(empty, tree.referenceRoot(3)))
                .isFalse();
        assertThat(new ConsistencyProof(0, 0, List.of()).verifies(empty, empty)).isFalse();
        assertThat(new ConsistencyProof(0, 3, List.of(empty)).verifies(empty, tree.referenceRoot(3)))
                .isFalse();
        assertThatThrownBy(() -> tree.proofs().consistency(0, 3)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void sizesAndIndicesAreUnsigned() {
        TreeHash leaf = MerkleTree.leafHash(new byte[] {1});
        List<TreeHash> path = new ArrayList<>();
        TreeHash root = leaf;
        for (int i = 0; i < 63; i++) {
            TreeHash other = MerkleTree.leafHash(new byte[] {2, (byte) i});
            path.add(other);
            root = MerkleTree.nodeHash(root, other);
        }
        TreeHash right = MerkleTree.leafHash(new byte[] {3});
        assertThat(new InclusionProof(0, 1L << 63, path).verifies(leaf, root)).isTrue();
        // 2^63 + 1 leaves: the last one hangs alone at the right
        assertThat(new InclusionProof(1L << 63, (1L << 63) + 1, List.of(root))
                        .verifies(right, MerkleTree.nodeHash(root, right)))
                .isTrue();
        assertThat(new ConsistencyProof(1L << 63, (1L << 63) + 1, List.of(right))
                        .verifies(root, MerkleTree.nodeHash(root, right)))
                .isTrue();
        assertThat(new InclusionProof(-1, 1L << 63, path).verifies(leaf, root)).isFalse();
        assertThat(new ConsistencyProof(-1, 1, List.of()).verifies(leaf, leaf)).isFalse();
    }

    @Test
    void aRowOfHashesGrowsWithoutChange() {
        MemoryHashes hashes = new MemoryHashes();
        for (int size = 0; size < 70; size++) {
            assertThat(HashOrder.position(0, size)).isEqualTo(HashOrder.count(size));
            assertThat(HashOrder.leavesIn(HashOrder.count(size))).isEqualTo(size);
            hashes.append(MerkleTree.leafHash(new byte[] {(byte) size}));
        }
        assertThat(HashOrder.leavesIn(HashOrder.count(64) - 1)).isEqualTo(63);
        assertThatThrownBy(() -> hashes.hash(1, 35)).isInstanceOf(IndexOutOfBoundsException.class);
    }
}
