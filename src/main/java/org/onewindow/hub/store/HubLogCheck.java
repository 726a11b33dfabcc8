package org.onewindow.hub.store;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.onewindow.hub.FsckFinding;
import org.onewindow.hub.FsckFinding.Kind;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryCodec;
import org.onewindow.journal.MalformedEntryException;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.HashOrder;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.MemoryHashes;
import org.onewindow.journal.proof.MerkleTree;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.journal.proof.SignedNote;
import org.onewindow.journal.proof.TreeHash;
import org.onewindow.journal.proof.TreeProofs;

/** Hashes the hub's own log anew, and holds it against its stored tree and its signed head. For one run. */
final class HubLogCheck {
    private static final int AT_ONCE = 1000;
    private static final int MOST_FINDINGS = 100;

    private final Handle handle;
    private final HubHead head;
    private final NoteVerifier verifier;
    private final MemoryHashes tree = new MemoryHashes();
    private final List<FsckFinding> findings = new ArrayList<>();

    HubLogCheck(Handle handle, HubHead head, NoteVerifier verifier) {
        this.handle = handle;
        this.head = head;
        this.verifier = verifier;
    }

    private record Row(long sequence, byte[] entry) {}

    List<FsckFinding> run() {
        List<Row> rows = page(0);
        while (!rows.isEmpty()) {
            rows.forEach(this::check);
            rows = page(rows.get(rows.size() - 1).sequence() + 1);
        }
        if (tree.size() < head.size()) {
            find(Kind.MISSING_ENTRY, tree.size());
        } else {
            checkHead();
        }
        return findings;
    }

    /** How many entries were hashed. */
    long hashed() {
        return tree.size();
    }

    private List<Row> page(long from) {
        return handle.createQuery("SELECT sequence, entry FROM hub_entry WHERE sequence >= ? ORDER BY sequence LIMIT ?")
                .bind(0, from)
                .bind(1, AT_ONCE)
                .map((row, context) -> new Row(row.getLong("sequence"), row.getBytes("entry")))
                .list();
    }

    private void check(Row row) {
        if (row.sequence() > tree.size() && tree.size() < head.size()) {
            find(Kind.MISSING_ENTRY, tree.size());
        }
        if (row.sequence() >= head.size()) {
            find(Kind.EXTRA_ENTRY, row.sequence());
            return;
        }
        try {
            Entry entry = EntryCodec.decode(row.entry());
            if (entry.sequence() != row.sequence() || !entry.counter().equals(HubLog.COUNTER)) {
                find(Kind.BAD_ENTRY, row.sequence());
            }
        } catch (MalformedEntryException e) {
            find(Kind.BAD_ENTRY, row.sequence());
        }
        tree.append(MerkleTree.leafHash(row.entry()));
    }

    private void checkHead() {
        checkStoredHashes();
        try {
            Optional<Checkpoint> checkpoint = Checkpoint.signedIn(SignedNote.parse(head.note()), verifier);
            if (checkpoint.isEmpty()) {
                find(Kind.BAD_SIGNATURE, -1);
            } else if (checkpoint.get().size() != head.size()
                    || !checkpoint.get().root().equals(head.frontier().root())) {
                find(Kind.ROOT_DIFFERS, -1);
            }
            if (!head.frontier().root().equals(new TreeProofs(tree).root(head.size()))) {
                find(Kind.ROOT_DIFFERS, -1);
            }
        } catch (MalformedProofException e) {
            find(Kind.BAD_SIGNATURE, -1);
        }
    }

    private void checkStoredHashes() {
        long hashes = handle.createQuery("SELECT COUNT(*) FROM hub_tree")
                .mapTo(Long.class)
                .one();
        if (hashes != HashOrder.count(head.size())) {
            find(Kind.BAD_TREE_HASH, -1);
            return;
        }
        for (long leaf = 0; leaf < head.size(); leaf += AT_ONCE) {
            checkStoredHashes(leaf, Math.min(head.size(), leaf + AT_ONCE));
        }
    }

    private void checkStoredHashes(long from, long to) {
        List<TreeHash> stored = handle.createQuery(
                        "SELECT hash FROM hub_tree WHERE place >= ? AND place < ? ORDER BY place")
                .bind(0, HashOrder.count(from))
                .bind(1, HashOrder.count(to))
                .map((row, context) -> TreeHash.of(row.getBytes("hash")))
                .list();
        if (stored.size() != HashOrder.count(to) - HashOrder.count(from)) {
            find(Kind.BAD_TREE_HASH, from);
            return;
        }
        Iterator<TreeHash> next = stored.iterator();
        for (long leaf = from; leaf < to; leaf++) {
            for (int level = 0; level <= Long.numberOfTrailingZeros(leaf + 1); level++) {
                if (!next.next().equals(tree.hash(level, leaf >>> level))) {
                    find(Kind.BAD_TREE_HASH, leaf);
                }
            }
        }
    }

    private void find(Kind kind, long sequence) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new FsckFinding(HubLog.COUNTER, kind, sequence));
        }
    }
}
