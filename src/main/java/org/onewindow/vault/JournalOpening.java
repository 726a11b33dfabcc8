package org.onewindow.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.onewindow.journal.proof.MerkleTree;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens a journal: if the log's key has signed a mark over the closed segments and everything fits it, only what follows them is read; otherwise all of
 * it. Either way the journal must lead to what has been signed.
 */
final class JournalOpening {
    private static final Logger LOG = LoggerFactory.getLogger(JournalOpening.class);

    private final Path directory;
    private final Path journal;
    private final VaultIdentity vault;
    private final SignedPast past;
    private final MarkFile markFile;

    /**
     * An open journal.
     *
     * @param segments all of them, in order
     * @param tree over every entry
     * @param mark what the first segments were taken by; empty if all were read
     * @param revision of the slots, as the log has it
     */
    record Opened(List<Segment> segments, LogTree tree, Optional<SegmentMark> mark, LoggedRevision revision) {}

    JournalOpening(Path directory, Path journal, VaultIdentity vault, SignedPast past, MarkFile markFile) {
        this.directory = directory;
        this.journal = journal;
        this.vault = vault;
        this.past = past;
        this.markFile = markFile;
    }

    /** @throws VaultRefusedException if anything acknowledged is changed or missing */
    Opened open() throws IOException, VaultRefusedException {
        Optional<SegmentMark> mark = markFile.read(past.key().map(CheckpointKey::verifier));
        // One that doesn't say which slots the log knows of is of no use: it is made anew once everything has been
        // read.
        if (mark.filter(known -> known.revision().isPresent()).isPresent()) {
            try {
                return opened(mark, Optional.empty());
            } catch (VaultRefusedException e) {
                LOG.warn("the journal does not fit its mark: all of it is read ({})", e.detail());
            }
        }
        return opened(Optional.empty(), mark);
    }

    /**
     * Opens it.
     *
     * @param by the mark to go by
     * @param also a mark that didn't fit: it was signed, so the journal must lead to it all the same
     */
    private Opened opened(Optional<SegmentMark> by, Optional<SegmentMark> also)
            throws IOException, VaultRefusedException {
        LogTree tree = LogTree.open(directory, vault);
        try {
            if (by.isPresent()) {
                resume(by.get(), tree);
            }
            SignedPoints signed = past.points(tree, also);
            LoggedRevision revision =
                    new LoggedRevision(by.map(SegmentMark::revision).orElse(OptionalLong.empty()));
            List<Segment> segments = new SegmentCheck(vault, frame -> {
                        byte[] entry = frame.entry();
                        tree.append(MerkleTree.leafHash(entry));
                        revision.saw(entry);
                        signed.grown();
                    })
                    .checkAfter(by.map(SegmentMark::segments).orElse(List.of()), journal);
            if (segments.size() == by.map(mark -> mark.segments().size()).orElse(0)) {
                throw new VaultRefusedException(VaultRefusal.JOURNAL_DAMAGED, "nothing follows the closed segments");
            }
            signed.expectPassed();
            tree.complete();
            return new Opened(segments, tree, by, revision);
        } catch (IOException | VaultRefusedException | RuntimeException e) {
            tree.close();
            throw e;
        }
    }

    private static void resume(SegmentMark mark, LogTree tree) throws IOException, VaultRefusedException {
        mark.expectInPlace();
        if (!tree.resume(mark.frontier())) {
            throw new VaultRefusedException(VaultRefusal.DISK, "the tree's hashes are missing");
        }
    }
}
