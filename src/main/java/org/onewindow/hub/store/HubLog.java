package org.onewindow.hub.store;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryCodec;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.MerkleFrontier;
import org.onewindow.journal.proof.MerkleTree;
import org.onewindow.journal.proof.NoteSigner;
import org.onewindow.journal.proof.TreeHash;

/** The hub's own log. One transaction at a time appends to it, by the lock on its head, whichever hub process it belongs to. */
final class HubLog {
    static final String COUNTER = "hub";

    private final NoteSigner signer;
    private final Clock clock;

    HubLog(NoteSigner signer, Clock clock) {
        this.signer = signer;
        this.clock = clock;
    }

    NoteSigner signer() {
        return signer;
    }

    String origin() {
        return signer.verifier().name();
    }

    /** The program's own draft: nobody's. */
    static EntryDraft draft(Action action, Map<String, String> details) {
        return EntryDraft.of(action, "", "").withDetails(details);
    }

    /** The signed checkpoint of an empty log. */
    String emptyNote() {
        return note(0, MerkleTree.emptyRoot());
    }

    private String note(long size, TreeHash root) {
        return signer.sign(new Checkpoint(origin(), size, root)).encode();
    }

    HubHead head(Handle handle) {
        return head(handle, "SELECT size, frontier, note FROM hub_head WHERE id = 1");
    }

    private static HubHead head(Handle handle, String query) {
        return handle.createQuery(query)
                .map((row, context) -> HubHead.read(row))
                .one();
    }

    /** Waits for its turn and appends. To be finished within the transaction. */
    Appending appending(Handle handle) {
        return new Appending(handle, head(handle, "SELECT size, frontier, note FROM hub_head WHERE id = 1 FOR UPDATE"));
    }

    /** Entries on their way into the log. */
    final class Appending {
        private final Handle handle;
        private final HubHead before;
        private final PreparedBatch rows;
        private final List<TreeHash> hashes = new ArrayList<>();
        private final OffsetDateTime time = OffsetDateTime.now(clock).truncatedTo(ChronoUnit.MILLIS);
        private MerkleFrontier frontier;

        private Appending(Handle handle, HubHead before) {
            this.handle = handle;
            this.before = before;
            frontier = before.frontier();
            rows = handle.prepareBatch("INSERT INTO hub_entry (sequence, entry, concerns) VALUES (?, ?, ?)");
        }

        /** Adds an entry and returns its sequence. */
        long add(EntryDraft draft, Optional<String> concerns) {
            long sequence = frontier.size();
            byte[] bytes = EntryCodec.encode(entry(sequence, draft));
            MerkleFrontier.Growth growth = frontier.grow(MerkleTree.leafHash(bytes));
            frontier = growth.frontier();
            hashes.addAll(growth.added());
            rows.bind(0, sequence).bind(1, bytes).bind(2, concerns.orElse(null)).add();
            return sequence;
        }

        /** Stores and signs where the log stands now. */
        HubHead finish() {
            if (hashes.isEmpty()) {
                return before;
            }
            rows.execute();
            HubTree.store(handle, before.size(), hashes);
            HubHead head = new HubHead(frontier, note(frontier.size(), frontier.root()));
            handle.createUpdate("UPDATE hub_head SET size = ?, frontier = ?, note = ? WHERE id = 1")
                    .bind(0, head.size())
                    .bind(1, frontier.encode())
                    .bind(2, head.note())
                    .execute();
            return head;
        }

        private Entry entry(long sequence, EntryDraft draft) {
            return new Entry(
                    sequence,
                    time,
                    COUNTER,
                    draft.action(),
                    draft.operator(),
                    draft.role(),
                    Optional.empty(),
                    Optional.empty(),
                    draft.matter(),
                    draft.caseNumber(),
                    draft.service(),
                    draft.items(),
                    draft.outcome(),
                    draft.requestId(),
                    draft.hashVerdict(),
                    draft.details());
        }
    }
}
