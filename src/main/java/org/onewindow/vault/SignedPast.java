package org.onewindow.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.TreeProofs;

/** What this log has signed, against what its segments hold: they must lead to it. */
final class SignedPast {
    private final NoteFile own;
    private final Optional<CheckpointKey> key;

    private SignedPast(NoteFile own, Optional<CheckpointKey> key) {
        this.own = own;
        this.key = key;
    }

    static SignedPast read(Path directory, VaultIdentity vault) throws IOException, VaultRefusedException {
        return new SignedPast(NoteFile.read(directory.resolve("checkpoint.own")), CheckpointKey.read(directory, vault));
    }

    NoteFile own() {
        return own;
    }

    Optional<CheckpointKey> key() {
        return key;
    }

    /**
     * Compares the tree of the segments with the newest checkpoint that was signed over them.
     *
     * @throws VaultRefusedException if entries are missing at the end, others stand in their place, or the checkpoint is nobody's of ours
     */
    void expectLedTo(LogTree tree) throws VaultRefusedException {
        if (own.note().isEmpty()) {
            return;
        }
        Checkpoint signed = key.flatMap(known -> Checkpoint.signedIn(own.note().get(), known.verifier()))
                .orElseThrow(() -> new VaultRefusedException(
                        VaultRefusal.JOURNAL_REWRITTEN, "the newest checkpoint is not signed by this log's key"));
        if (Long.compareUnsigned(tree.size(), signed.size()) < 0) {
            throw new VaultRefusedException(
                    VaultRefusal.JOURNAL_ROLLED_BACK,
                    "the journal ends at entry " + tree.size() + ", but " + signed.size() + " have been signed");
        }
        if (!new TreeProofs(tree).root(signed.size()).equals(signed.root())) {
            throw new VaultRefusedException(
                    VaultRefusal.JOURNAL_REWRITTEN,
                    "the first " + signed.size() + " entries are not those that have been signed");
        }
    }
}
