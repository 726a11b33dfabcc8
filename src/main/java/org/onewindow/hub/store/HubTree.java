package org.onewindow.hub.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.onewindow.journal.proof.HashOrder;
import org.onewindow.journal.proof.MerkleFrontier;
import org.onewindow.journal.proof.MerkleTree;
import org.onewindow.journal.proof.TreeHash;
import org.onewindow.journal.proof.TreeHashes;
import org.onewindow.journal.proof.TreeProofs;

/**
 * The hashes of the hub's tree, in the table {@code hub_tree}. To ask for few rows at once, what is needed is found out first, with the same code and
 * hashes that mean nothing. For one thread within one transaction.
 */
final class HubTree implements TreeHashes {
    private final Map<Long, TreeHash> hashes;
    private final long size;

    private HubTree(long size, Map<Long, TreeHash> hashes) {
        this.size = size;
        this.hashes = hashes;
    }

    /** The proof that the tree of size {@code first} is the beginning of that of {@code second}; none for 0, the same size, and more than there is. */
    static List<String> consistency(Handle handle, long first, long second) {
        return forConsistency(handle, List.of(first), second).consistencyFrom(first);
    }

    /** As much of the tree as it takes to prove that those of these sizes are beginnings of it. */
    static HubTree forConsistency(Handle handle, List<Long> firsts, long size) {
        Needed needed = new Needed(size);
        TreeProofs proofs = new TreeProofs(needed);
        firsts.stream().filter(first -> isBefore(first, size)).forEach(first -> proofs.consistency(first, size));
        return new HubTree(size, load(handle, needed.places));
    }

    /** The right edge of the tree as it was with so many entries. */
    static MerkleFrontier frontier(Handle handle, long size) {
        Needed needed = new Needed(size);
        new TreeProofs(needed).frontier(size);
        return new TreeProofs(new HubTree(size, load(handle, needed.places))).frontier(size);
    }

    /** The proof for one of the sizes that it was made for. */
    List<String> consistencyFrom(long first) {
        return isBefore(first, size)
                ? new TreeProofs(this)
                        .consistency(first, size).hashes().stream()
                                .map(TreeHash::base64)
                                .toList()
                : List.of();
    }

    private static boolean isBefore(long first, long second) {
        return first > 0 && first < second;
    }

    /** Stores what leaves behind the first {@code size} made. */
    static void store(Handle handle, long size, List<TreeHash> hashes) {
        PreparedBatch batch = handle.prepareBatch("INSERT INTO hub_tree (place, hash) VALUES (?, ?)");
        long place = HashOrder.count(size);
        for (TreeHash hash : hashes) {
            batch.bind(0, place).bind(1, hash.bytes()).add();
            place++;
        }
        batch.execute();
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public TreeHash hash(int level, long index) {
        TreeHash hash = hashes.get(HashOrder.position(level, index));
        if (hash == null) {
            throw new IndexOutOfBoundsException("a hash of the hub's tree is missing");
        }
        return hash;
    }

    private static Map<Long, TreeHash> load(Handle handle, Collection<Long> places) {
        Map<Long, TreeHash> loaded = new HashMap<>();
        if (!places.isEmpty()) {
            handle.createQuery("SELECT place, hash FROM hub_tree WHERE place IN (<places>)")
                    .bindList("places", List.copyOf(places))
                    .map((row, context) -> Map.entry(row.getLong("place"), TreeHash.of(row.getBytes("hash"))))
                    .forEach(found -> loaded.put(found.getKey(), found.getValue()));
        }
        return loaded;
    }

    /** Notes what is asked for. */
    private static final class Needed implements TreeHashes {
        private final Set<Long> places = new HashSet<>();
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
            places.add(HashOrder.position(level, index));
            return MerkleTree.emptyRoot();
        }
    }
}
