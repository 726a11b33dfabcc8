package org.onewindow.hub.store;

import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.journal.proof.MerkleFrontier;
import org.onewindow.journal.proof.MerkleTree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes the hashes of a log that was taken before the hub kept any, or by a hub process of an older version beside this one, from its entries. A log of a
 * million entries takes some seconds, once; counters are served meanwhile, as each step stores a few rows only. Safe for use by several threads.
 */
final class MissingHashes {
    private static final Logger LOG = LoggerFactory.getLogger(MissingHashes.class);
    private static final int PIECES_AT_ONCE = 32;

    private final Database database;
    private final ReentrantLock one = new ReentrantLock();

    MissingHashes(Database database) {
        this.database = database;
    }

    /**
     * Makes what is missing, as far as the log went when it was read.
     *
     * @return whether it is all there now; not if another request is making hashes at the moment, because the hub's workers are few and none may wait
     */
    boolean make(CounterLog log) throws HubUnavailableException {
        if (!one.tryLock()) {
            return false;
        }
        try {
            LOG.info("making the hashes of the log of counter {}: {} entries", log.counter(), log.size());
            GrowingTree tree = new GrowingTree(MerkleFrontier.EMPTY);
            long whole = log.size() >>> GrowingTree.LEVEL << GrowingTree.LEVEL;
            while (tree.frontier().size() < whole) {
                tree = step(log, new GrowingTree(tree.frontier()), whole);
            }
            return true;
        } finally {
            one.unlock();
        }
    }

    private GrowingTree step(CounterLog log, GrowingTree tree, long whole) throws HubUnavailableException {
        for (int piece = 0; piece < PIECES_AT_ONCE && tree.frontier().size() < whole; piece++) {
            long first = tree.frontier().size();
            List<byte[]> entries = database.read(handle -> EntryRows.bytes(handle, log.id(), first, GrowingTree.PIECE));
            if (entries.size() < GrowingTree.PIECE) {
                throw new IllegalStateException("entries of counter " + log.counter() + " are missing from " + first);
            }
            entries.forEach(entry -> tree.append(MerkleTree.leafHash(entry)));
        }
        database.write(handle -> {
            TreeRows.store(handle, Map.of(log.id(), tree));
            return true;
        });
        return tree;
    }
}
