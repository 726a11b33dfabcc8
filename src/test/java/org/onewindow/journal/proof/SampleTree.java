package org.onewindow.journal.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Entries, the hashes our side stores of them, and what the reference says of them. */
final class SampleTree {
    private final List<byte[]> entries;
    private final MemoryHashes hashes = new MemoryHashes();

    private SampleTree(List<byte[]> entries) {
        this.entries = entries;
        entries.forEach(entry -> hashes.append(MerkleTree.leafHash(entry)));
    }

    static SampleTree of(List<byte[]> entries) {
        return new SampleTree(entries);
    }

    static SampleTree ofSize(int size) {
        return new SampleTree(IntStream.range(0, size)
                .mapToObj(i -> ("entry " + i).getBytes(StandardCharsets.UTF_8))
                .toList());
    }

    int size() {
        return entries.size();
    }

    MemoryHashes hashes() {
        return hashes;
    }

    TreeProofs proofs() {
        return new TreeProofs(hashes);
    }

    TreeHash leaf(int index) {
        return MerkleTree.leafHash(entries.get(index));
    }

    TreeHash referenceRoot(int size) {
        return TreeHash.of(ReferenceTree.root(entries.subList(0, size)));
    }

    InclusionProof referenceInclusion(int index, int size) {
        return new InclusionProof(index, size, hashes(ReferenceTree.path(index, entries.subList(0, size))));
    }

    ConsistencyProof referenceConsistency(int first, int second) {
        return new ConsistencyProof(first, second, hashes(ReferenceTree.proof(first, entries.subList(0, second))));
    }

    private static List<TreeHash> hashes(List<byte[]> raw) {
        List<TreeHash> hashes = new ArrayList<>();
        raw.forEach(bytes -> hashes.add(TreeHash.of(bytes)));
        return hashes;
    }
}
