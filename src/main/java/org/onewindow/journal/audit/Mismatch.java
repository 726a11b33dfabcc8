package org.onewindow.journal.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.MerkleTree;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.journal.proof.TreeHash;

/**
 * Where an export stops being what was signed, and what was done there: told by looking whether what is missing comes later in the file, and whether
 * what is there has been signed for a later place.
 *
 * @param position the sequence
 * @param expected the leaf that was signed for it; none if the signed ones end here
 * @param found the leaf that is there; none if the entries of the block, or the file, end here
 */
record Mismatch(long position, Optional<TreeHash> expected, Optional<TreeHash> found) {

    /**
     * Reads the rest of the file again.
     *
     * @param items how many items of it had been read when the mismatch was found
     */
    Verdict classified(Path file, long items, NoteVerifier key) throws IOException, MalformedProofException {
        boolean expectedComes = false;
        boolean foundComesAgain = false;
        boolean foundIsSignedLater = false;
        boolean somethingFollows = false;
        try (ExportReader reader = ExportReader.open(file)) {
            reader.head();
            ExportItem item = reader.next();
            while (!(item instanceof ExportItem.End)) {
                boolean later = reader.itemsRead() > items;
                somethingFollows |= reader.itemsRead() >= items;
                if (item instanceof ExportItem.Block block) {
                    foundIsSignedLater |= isSignedLater(block.note(), key);
                } else if (later && item instanceof ExportItem.Line line) {
                    TreeHash leaf = MerkleTree.leafHash(line.entry());
                    expectedComes |= expected.filter(leaf::equals).isPresent();
                    foundComesAgain |= found.filter(leaf::equals).isPresent();
                }
                item = reader.next();
            }
        }
        return new Verdict.Bad(kind(expectedComes, foundIsSignedLater && !foundComesAgain, somethingFollows), position);
    }

    private BadKind kind(boolean expectedComes, boolean foundBelongsLater, boolean somethingFollows) {
        if (found.isEmpty() && !somethingFollows) {
            return BadKind.TRUNCATED;
        }
        if (expectedComes) {
            return foundBelongsLater || found.isEmpty() ? BadKind.REORDERED : BadKind.INSERTED;
        }
        if (expected.isEmpty()) {
            return foundBelongsLater ? BadKind.REORDERED : BadKind.INSERTED;
        }
        return foundBelongsLater || found.isEmpty() ? BadKind.DELETED : BadKind.CHANGED;
    }

    private boolean isSignedLater(String note, NoteVerifier key) {
        if (found.isEmpty()) {
            return false;
        }
        // a signature costs more than all the rest: only for a block that matters
        if (!note.contains(found.get().base64())) {
            return false;
        }
        Optional<SignedBlock> block = SignedBlock.read(note, key);
        if (block.isEmpty() || block.get().checkpoint().size() <= position) {
            return false;
        }
        int from = (int) Math.max(0, position + 1 - block.get().start());
        return block.get().leaves().size() > from
                && block.get()
                        .leaves()
                        .subList(from, block.get().leaves().size())
                        .contains(found.get());
    }
}
