package org.onewindow.review;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.onewindow.journal.DamagedJournalException;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryCodec;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.Journal;
import org.onewindow.journal.JournalReader;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.journal.LogProofs;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.MerkleFrontier;
import org.onewindow.journal.proof.MerkleTree;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.journal.proof.SignedNote;
import org.onewindow.journal.proof.TreeHash;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Use case: is this counter's log what was sealed? Every entry is read and hashed anew up to the newest checkpoint, and the root compared with the one
 * that was signed. One that is not is journalled, once a run. A million entries take some seconds: never on the JavaFX thread. Safe for use by several threads.
 */
public final class LogCheck {
    private static final Logger LOG = LoggerFactory.getLogger(LogCheck.class);

    /** What came of a check. */
    public sealed interface Outcome {

        /**
         * Every entry up to the checkpoint is as it was sealed.
         *
         * @param entries how many
         * @param root the root of the tree over them, base64
         * @param checkpoint the signed checkpoint as text
         */
        record Sealed(long entries, String root, String checkpoint) implements Outcome {}

        /** There is no checkpoint to compare with yet. */
        record NotSealedYet() implements Outcome {}

        /** The log is not what was sealed. The detail is in the program's log. */
        record Broken() implements Outcome {}
    }

    private final JournalReader journal;
    private final LogProofs proofs;
    private final Journal findings;
    private final AtomicBoolean told = new AtomicBoolean();

    /**
     * Checks a journal against the checkpoints of its log.
     *
     * @param findings where it is noted that the check did not hold
     */
    public LogCheck(JournalReader journal, LogProofs proofs, Journal findings) {
        this.journal = journal;
        this.proofs = proofs;
        this.findings = findings;
    }

    /** Checks all of it. */
    public Outcome check() {
        Outcome outcome = compared();
        if (outcome instanceof Outcome.Broken && told.compareAndSet(false, true)) {
            tell();
        }
        return outcome;
    }

    private void tell() {
        try {
            findings.record(EntryDraft.failedCheck("log-check"));
        } catch (JournalUnavailableException e) {
            LOG.error("the log is not what was sealed, and that could not be journalled", e);
        }
    }

    private Outcome compared() {
        Optional<NoteVerifier> key = proofs.key();
        Optional<SignedNote> note = proofs.newestCheckpoint();
        if (key.isEmpty() || note.isEmpty()) {
            return new Outcome.NotSealedYet();
        }
        try {
            Checkpoint sealed = Checkpoint.parse(note.get().text());
            if (!note.get().isSignedBy(key.get())) {
                LOG.error("the newest checkpoint is not signed by this log's key");
                return new Outcome.Broken();
            }
            TreeHash root = rootOver(sealed.size());
            if (root.equals(sealed.root())) {
                return new Outcome.Sealed(
                        sealed.size(), sealed.root().base64(), note.get().encode());
            }
            LOG.error("the log's first {} entries are not those of its checkpoint", sealed.size());
        } catch (MalformedProofException | DamagedJournalException e) {
            LOG.error("the log can't be checked", e);
        }
        return new Outcome.Broken();
    }

    private TreeHash rootOver(long size) {
        MerkleFrontier frontier = MerkleFrontier.EMPTY;
        try (Stream<Entry> entries = journal.from(0)) {
            for (Entry entry : (Iterable<Entry>) entries.limit(size)::iterator) {
                frontier = frontier.append(MerkleTree.leafHash(EntryCodec.encode(entry)));
            }
        }
        return frontier.root();
    }
}
