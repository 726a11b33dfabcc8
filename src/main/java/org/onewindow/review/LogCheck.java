package org.onewindow.review;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.onewindow.journal.DamagedJournalException;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Use case: is this counter's log what was sealed? It is sealed as it stands; then every entry is read and hashed anew, and the roots compared with the one
 * that was kept and the new one. One that is not is journalled, once a run. A million entries take some seconds: never on the JavaFX thread. Safe for use by
 * several threads.
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
        // What was sealed before, and what is sealed now: the first tells whether the log is still what it was, the
        // second says it of everything there is.
        List<SignedNote> notes = Stream.of(proofs.newestCheckpoint(), proofs.checkpoint(proofs.size()))
                .flatMap(Optional::stream)
                .toList();
        Optional<NoteVerifier> key = proofs.key();
        if (key.isEmpty() || notes.isEmpty()) {
            return new Outcome.NotSealedYet();
        }
        try {
            List<Checkpoint> sealed = new ArrayList<>();
            for (SignedNote note : notes) {
                if (!note.isSignedBy(key.get())) {
                    LOG.error("a checkpoint is not signed by this log's key");
                    return new Outcome.Broken();
                }
                sealed.add(Checkpoint.parse(note.text()));
            }
            return agreesWith(sealed)
                    ? newest(notes.get(notes.size() - 1), sealed.get(sealed.size() - 1))
                    : new Outcome.Broken();
        } catch (MalformedProofException | DamagedJournalException e) {
            LOG.error("the log can't be checked", e);
            return new Outcome.Broken();
        }
    }

    private static Outcome newest(SignedNote note, Checkpoint sealed) {
        return sealed.size() == 0
                ? new Outcome.NotSealedYet()
                : new Outcome.Sealed(sealed.size(), sealed.root().base64(), note.encode());
    }

    /** Reads the log once, past each checkpoint in turn. */
    private boolean agreesWith(List<Checkpoint> sealed) {
        MerkleFrontier frontier = MerkleFrontier.EMPTY;
        try (Stream<byte[]> entries = journal.canonicalFrom(0)) {
            Iterator<byte[]> log = entries.iterator();
            for (Checkpoint checkpoint : sealed) {
                while (frontier.size() < checkpoint.size() && log.hasNext()) {
                    frontier = frontier.append(MerkleTree.leafHash(log.next()));
                }
                if (frontier.size() != checkpoint.size() || !frontier.root().equals(checkpoint.root())) {
                    LOG.error("the log's first {} entries are not those of its checkpoint", checkpoint.size());
                    return false;
                }
            }
        }
        return true;
    }
}
