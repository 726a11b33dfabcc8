package org.onewindow.hub.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.onewindow.hub.FsckFinding;
import org.onewindow.hub.FsckFinding.Kind;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryCodec;
import org.onewindow.journal.MalformedEntryException;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.MerkleFrontier;
import org.onewindow.journal.proof.MerkleTree;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.journal.proof.SignedNote;
import org.onewindow.journal.proof.TreeHash;

/** Hashes one counter's log anew and holds it against what was signed. For one log, once. */
final class CounterLogCheck {
    private static final int AT_ONCE = 1000;
    private static final int MOST_FINDINGS = 100;

    private final Handle handle;
    private final CounterLog log;
    private final PrivateParts parts;
    private final List<FsckFinding> findings = new ArrayList<>();
    private GrowingTree tree = new GrowingTree(MerkleFrontier.EMPTY);
    private long next;

    CounterLogCheck(Handle handle, CounterLog log, PrivateParts parts) {
        this.handle = handle;
        this.log = log;
        this.parts = parts;
    }

    private record Row(
            long sequence,
            byte[] entry,
            LocalDate day,
            byte @Nullable [] sealed,
            String action,
            byte @Nullable [] subjectKey,
            long writtenAt) {}

    List<FsckFinding> run() {
        List<Row> rows = page();
        while (!rows.isEmpty()) {
            rows.forEach(this::check);
            checkKeptHashes();
            rows = page();
        }
        if (next < log.size()) {
            find(Kind.MISSING_ENTRY, next);
        } else if (!tree.frontier().equals(log.frontier())) {
            find(Kind.ROOT_DIFFERS, -1);
        }
        checkNote();
        return findings;
    }

    /** How many entries were hashed. */
    long hashed() {
        return tree.frontier().size();
    }

    private List<Row> page() {
        return handle.createQuery("SELECT sequence, entry, entry_day, sealed, action, subject_key, written_at"
                        + " FROM counter_entry WHERE log_id = ? AND sequence >= ? ORDER BY log_id, sequence LIMIT ?")
                .bind(0, log.id())
                .bind(1, next)
                .bind(2, AT_ONCE)
                .map((row, context) -> new Row(
                        row.getLong("sequence"),
                        row.getBytes("entry"),
                        row.getDate("entry_day").toLocalDate(),
                        row.getBytes("sealed"),
                        row.getString("action"),
                        row.getBytes("subject_key"),
                        row.getLong("written_at")))
                .list();
    }

    private void check(Row row) {
        if (row.sequence() != next) {
            find(Kind.MISSING_ENTRY, next);
        }
        next = row.sequence() + 1;
        if (row.sequence() >= log.size()) {
            find(Kind.EXTRA_ENTRY, row.sequence());
            return;
        }
        TreeHash leaf = MerkleTree.leafHash(row.entry());
        tree.append(leaf);
        checkColumns(row);
        byte[] sealed = row.sealed();
        if (sealed != null
                && parts.canOpen(row.day())
                && parts.open(row.day(), log.origin(), row.sequence(), leaf, sealed)
                        .isEmpty()) {
            find(Kind.BAD_PRIVATE_PART, row.sequence());
        }
    }

    /** Those of before the hub kept any are made when they are needed: only what is there can be wrong. */
    private void checkKeptHashes() {
        List<TreeHash> made = tree.kept();
        long first = tree.firstPlace();
        Map<Long, TreeHash> stored = TreeRows.range(handle, log.id(), first, first + made.size());
        for (int i = 0; i < made.size(); i++) {
            if (!made.get(i).equals(stored.getOrDefault(first + i, made.get(i)))) {
                find(Kind.BAD_TREE_HASH, -1);
            }
        }
        tree = new GrowingTree(tree.frontier());
    }

    private void checkColumns(Row row) {
        try {
            Entry entry = EntryCodec.decode(row.entry());
            if (entry.sequence() != row.sequence() || !entry.counter().equals(log.counter())) {
                find(Kind.BAD_ENTRY, row.sequence());
                return;
            }
            byte[] subjectKey = EntryRows.subjectKey(entry).orElse(new byte[0]);
            byte[] column = row.subjectKey() == null ? new byte[0] : row.subjectKey();
            if (!entry.action().name().equals(row.action())
                    || !entry.time().toLocalDate().equals(row.day())
                    || entry.time().toInstant().toEpochMilli() != row.writtenAt()
                    || !Arrays.equals(subjectKey, column)) {
                find(Kind.COLUMN_DIFFERS, row.sequence());
            }
        } catch (MalformedEntryException e) {
            find(Kind.BAD_ENTRY, row.sequence());
        }
    }

    private void checkNote() {
        if (log.note().isEmpty()) {
            return;
        }
        try {
            Optional<Checkpoint> checkpoint =
                    Checkpoint.signedIn(SignedNote.parse(log.note()), NoteVerifier.parse(log.checkpointKey()));
            if (checkpoint.isEmpty()) {
                find(Kind.BAD_SIGNATURE, -1);
            } else if (checkpoint.get().size() != log.size()
                    || !checkpoint.get().root().equals(log.frontier().root())) {
                find(Kind.ROOT_DIFFERS, -1);
            }
        } catch (MalformedProofException e) {
            find(Kind.BAD_SIGNATURE, -1);
        }
    }

    private void find(Kind kind, long sequence) {
        if (findings.size() < MOST_FINDINGS) {
            findings.add(new FsckFinding(log.counter(), kind, sequence));
        }
    }
}
