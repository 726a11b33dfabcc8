package org.onewindow.journal.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.journal.proof.SignedNote;
import org.onewindow.journal.proof.TreeHash;

/**
 * A checkpoint that the log has signed, and as its further lines the leaf hashes of the entries just before it: what an entry has to be is known even
 * where somebody has made everything unsigned fit.
 *
 * @param leaves the last leaves of the checkpoint's tree, none at all in an ordinary checkpoint
 */
record SignedBlock(Checkpoint checkpoint, List<TreeHash> leaves) {
    private static final int LINES_BEFORE = 3;

    SignedBlock {
        leaves = List.copyOf(leaves);
    }

    /** The sequence of the first entry it lists. */
    long start() {
        return checkpoint.size() - leaves.size();
    }

    /** What a note says; empty if it is none, is not signed by the log, or says something impossible. */
    static Optional<SignedBlock> read(String text, NoteVerifier log) {
        try {
            SignedNote note = SignedNote.parse(text);
            Optional<Checkpoint> checkpoint = Checkpoint.signedIn(note, log);
            if (checkpoint.isEmpty()) {
                return Optional.empty();
            }
            List<TreeHash> leaves = new ArrayList<>();
            for (String line : note.text().lines().skip(LINES_BEFORE).toList()) {
                leaves.add(TreeHash.fromBase64(line));
            }
            return Optional.of(new SignedBlock(checkpoint.get(), leaves)).filter(block -> block.start() >= 0);
        } catch (MalformedProofException e) {
            return Optional.empty();
        }
    }

    /** The text to be signed. */
    static String text(Checkpoint checkpoint, List<TreeHash> leaves) {
        StringBuilder text = new StringBuilder(checkpoint.text());
        leaves.forEach(leaf -> text.append(leaf.base64()).append('\n'));
        return text.toString();
    }
}
