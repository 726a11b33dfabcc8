package org.onewindow.hub.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.onewindow.journal.proof.HashOrder;
import org.onewindow.journal.proof.InclusionProof;
import org.onewindow.journal.proof.MemoryHashes;
import org.onewindow.journal.proof.MerkleTree;
import org.onewindow.journal.proof.TreeHash;
import org.onewindow.journal.proof.TreeHashes;
import org.onewindow.journal.proof.TreeProofs;

/**
 * As much of one counter's tree as the proofs of some of its entries need. What that is is found out first, with the same code and hashes that mean
 * nothing; then the kept hashes are read at once, and of each piece that is needed in detail the entries. For one thread within one transaction.
 */
final class CounterTree implements TreeHashes {
    private final long size;
    private final Map<Long, TreeHash> kept;
    private final Map<Long, MemoryHashes> pieces;

    private CounterTree(long size, Map<Long, TreeHash> kept, Map<Long, MemoryHashes> pieces) {
        this.size = size;
        this.kept = kept;
        this.pieces = pieces;
    }

    /**
     * For the proofs of the entries at some indexes, each below the log's size.
     *
     * @return empty if a hash that is needed was never kept: the log is one of before the hub did so, see {@link MissingHashes}
     */
    static Optional<CounterTree> of(Handle handle, CounterLog log, Collection<Long> indexes) {
        Needed needed = new Needed(log.size());
        TreeProofs proofs = new TreeProofs(needed);
        indexes.forEach(index -> proofs.inclusion(index, log.size()));
        Map<Long, TreeHash> kept = TreeRows.load(handle, log.id(), needed.places);
        if (kept.size() < needed.places.size()) {
            return Optional.empty();
        }
        Map<Long, MemoryHashes> pieces = new HashMap<>();
        needed.pieces.forEach(piece -> pieces.put(piece, piece(handle, log, piece)));
        return Optional.of(new CounterTree(log.size(), kept, pieces));
    }

    private static MemoryHashes piece(Handle handle, CounterLog log, long piece) {
        long first = piece << GrowingTree.LEVEL;
        int count = (int) Math.min(GrowingTree.PIECE, log.size() - first);
        List<byte[]> entries = EntryRows.bytes(handle, log.id(), first, count);
        if (entries.size() < count) {
            throw new IllegalStateException("entries of counter " + log.counter() + " are missing from " + first);
        }
        MemoryHashes hashes = new MemoryHashes();
        entries.forEach(entry -> hashes.append(MerkleTree.leafHash(entry)));
        return hashes;
    }

    /** The proof for one of the indexes that it was made for. */
    InclusionProof inclusion(long index) {
        return new TreeProofs(this).inclusion(index, size);
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public TreeHash hash(int level, long index) {
        if (level >= GrowingTree.LEVEL) {
            return found(kept.get(HashOrder.position(level - GrowingTree.LEVEL, index)));
        }
        int below = GrowingTree.LEVEL - level;
        long piece = index >>> below;
        return found(pieces.get(piece)).hash(level, index - (piece << below));
    }

    private static <T> T found(@Nullable T part) {
        if (part == null) {
            throw new IndexOutOfBoundsException("this tree was made for other entries");
        }
        return part;
    }

    /** Notes what is asked for. */
    private static final class Needed implements TreeHashes {
        private final Set<Long> places = new HashSet<>();
        private final Set<Long> pieces = new HashSet<>();
        private final long size;

        Needed(long size) {
            this.size = size;
        }

        @Override
        public long size() {
            return size;
        }

        @Override
        public TreeHash hash(int level, long index) {
            if (level >= GrowingTree.LEVEL) {
                places.add(HashOrder.position(level - GrowingTree.LEVEL, index));
            } else {
                pieces.add(index >>> (GrowingTree.LEVEL - level));
            }
            return MerkleTree.emptyRoot();
        }
    }
}
