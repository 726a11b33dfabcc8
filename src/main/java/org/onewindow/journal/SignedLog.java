package org.onewindow.journal;

import java.util.Optional;
import org.onewindow.journal.proof.MerkleFrontier;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.journal.proof.SignedNote;
import org.onewindow.journal.proof.TreeHash;

/** A log with its tree and its signature, a counter's or the hub's: what an export of it is made from. Safe for use by several threads. */
public interface SignedLog {

    /** The public key that signs this log's checkpoints, its name the log's origin; empty until somebody has signed in for the first time. */
    Optional<NoteVerifier> key();

    /**
     * The root over the first {@code size} entries.
     *
     * @throws IndexOutOfBoundsException if there are fewer
     */
    TreeHash root(long size);

    /**
     * The right edge of the tree of the first {@code size} entries.
     *
     * @throws IndexOutOfBoundsException if there are fewer
     */
    MerkleFrontier frontier(long size);

    /**
     * Signs a text in the log's name: a checkpoint with or without further lines. Never sign what the log itself does not say.
     *
     * @return empty while the key is closed: nobody has signed in
     */
    Optional<SignedNote> sign(String text);

    /**
     * A checkpoint over the first {@code size} entries, signed now.
     *
     * @return empty while the key is closed: nobody has signed in
     * @throws IndexOutOfBoundsException if there are fewer entries
     */
    Optional<SignedNote> checkpoint(long size);
}
