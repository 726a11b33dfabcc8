package org.onewindow.offline;

import java.util.Optional;
import java.util.function.Supplier;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.journal.proof.SignedNote;

/** Tells the hub's own checkpoints from anybody else's. Safe for use by several threads. */
@FunctionalInterface
public interface HubSignature {

    /** The checkpoint in a note, if the hub has signed it. */
    Optional<Checkpoint> checkpointIn(SignedNote note);

    /** By the hub's key, as the counter got it when it was enrolled; before that nothing is the hub's. */
    static HubSignature by(Supplier<Optional<NoteVerifier>> key) {
        return note -> key.get().flatMap(verifier -> Checkpoint.signedIn(note, verifier));
    }
}
