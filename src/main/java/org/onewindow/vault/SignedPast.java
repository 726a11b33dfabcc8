package org.onewindow.vault;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.onewindow.journal.proof.Checkpoint;

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
     * What a tree must come by while it grows: the newest checkpoint that was signed over it.
     *
     * @param also a mark that was signed and is not used to open by; it must be come by too
     * @throws VaultRefusedException if the checkpoint is nobody's of ours
     */
    SignedPoints points(LogTree tree, Optional<SegmentMark> also) throws VaultRefusedException {
        List<SignedPoints.Point> points = new ArrayList<>();
        if (own.note().isPresent()) {
            Checkpoint signed = key.flatMap(
                            known -> Checkpoint.signedIn(own.note().get(), known.verifier()))
                    .orElseThrow(() -> new VaultRefusedException(
                            VaultRefusal.JOURNAL_REWRITTEN, "the newest checkpoint is not signed by this log's key"));
            points.add(new SignedPoints.Point(signed.size(), signed.root()));
        }
        also.ifPresent(mark ->
                points.add(new SignedPoints.Point(mark.next(), mark.frontier().root())));
        return new SignedPoints(tree, points);
    }
}
