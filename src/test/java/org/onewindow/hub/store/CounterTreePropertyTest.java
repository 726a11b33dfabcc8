package org.onewindow.hub.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.journal.proof.InclusionProof;
import org.onewindow.journal.proof.MemoryHashes;
import org.onewindow.journal.proof.MerkleFrontier;
import org.onewindow.journal.proof.MerkleTree;
import org.onewindow.journal.proof.TreeHash;
import org.onewindow.journal.proof.TreeProofs;

/** Proofs out of the hub's store at any place of a log of any size, against those of a tree that is in memory as a whole. */
class CounterTreePropertyTest {
    private static final int MOST = 5_000;
    private static final long LOG = 7;

    private static final MemoryHashes WHOLE = new MemoryHashes();
    private static Optional<Database> database = Optional.empty();

    @BeforeContainer
    static void fill() throws Exception {
        Database made = new Database(new StoreSettings("jdbc:h2:mem:tree" + new SecureRandom().nextLong(), "", "", 2));
        database = Optional.of(made);
        GrowingTree tree = new GrowingTree(MerkleFrontier.EMPTY);
        made.write(handle -> {
            handle.execute("CREATE TABLE counter_entry (log_id BIGINT, sequence BIGINT, entry BYTEA,"
                    + " PRIMARY KEY (log_id, sequence))");
            handle.execute("CREATE TABLE counter_tree (log_id BIGINT, place BIGINT, hash BYTEA,"
                    + " PRIMARY KEY (log_id, place))");
            var batch = handle.prepareBatch("INSERT INTO counter_entry VALUES (?, ?, ?)");
            for (int i = 0; i < MOST; i++) {
                batch.bind(0, LOG).bind(1, i).bind(2, entry(i)).add();
                tree.append(leaf(i));
                WHOLE.append(leaf(i));
            }
            batch.execute();
            TreeRows.store(handle, Map.of(LOG, tree));
            return true;
        });
    }

    @AfterContainer
    static void close() {
        database.ifPresent(Database::close);
    }

    private static byte[] entry(int index) {
        return ("entry " + index).getBytes(StandardCharsets.US_ASCII);
    }

    private static TreeHash leaf(int index) {
        return MerkleTree.leafHash(entry(index));
    }

    private static CounterLog log(int size) {
        return new CounterLog(
                LOG,
                "03",
                "origin",
                "key",
                "1f",
                Optional.empty(),
                Optional.empty(),
                true,
                false,
                Optional.empty(),
                new TreeProofs(WHOLE).frontier(size),
                "",
                Instant.EPOCH.toEpochMilli());
    }

    @Property(tries = 300)
    void whatIsProvedVerifiesAndIsThatOfTheWholeTree(
            @ForAll @IntRange(min = 1, max = MOST) int size, @ForAll @IntRange(max = MOST - 1) int any)
            throws HubUnavailableException {
        long index = any % size;

        InclusionProof proof = database.orElseThrow()
                .read(handle -> CounterTree.of(handle, log(size), List.of(index))
                        .orElseThrow()
                        .inclusion(index));

        TreeProofs whole = new TreeProofs(WHOLE);
        assertThat(proof).isEqualTo(whole.inclusion(index, size));
        assertThat(proof.verifies(leaf((int) index), whole.root(size))).isTrue();
        assertThat(proof.verifies(MerkleTree.leafHash(new byte[] {1}), whole.root(size)))
                .isFalse();
    }

    @Property(tries = 50)
    void howeverTheLogIsCutIntoBatchesTheSameHashesAreKept(
            @ForAll @IntRange(min = 1, max = 900) int batch, @ForAll @IntRange(min = 1, max = MOST) int size)
            throws HubUnavailableException {
        GrowingTree tree = new GrowingTree(MerkleFrontier.EMPTY);
        Map<Long, TreeHash> kept = new HashMap<>();
        for (int i = 0; i < size; i++) {
            if (i % batch == 0) {
                keep(tree, kept);
                tree = new GrowingTree(tree.frontier());
            }
            tree.append(leaf(i));
        }
        keep(tree, kept);

        assertThat(kept)
                .isEqualTo(database.orElseThrow()
                        .read(handle -> TreeRows.range(handle, LOG, 0, GrowingTree.places(size))));
    }

    private static void keep(GrowingTree tree, Map<Long, TreeHash> kept) {
        long place = tree.firstPlace();
        for (TreeHash hash : tree.kept()) {
            kept.put(place, hash);
            place++;
        }
    }
}
