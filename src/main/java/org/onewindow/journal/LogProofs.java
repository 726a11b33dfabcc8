package org.onewindow.journal;

import java.util.Optional;
import org.onewindow.journal.proof.ConsistencyProof;
import org.onewindow.journal.proof.InclusionProof;
import org.onewindow.journal.proof.SignedNote;

/**
 * Port to what makes this counter's log provable: its Merkle tree over the entries' canonical bytes, and the checkpoints that it and the hub have signed. An
 * entry's sequence is its index in the tree. Reads a few hashes from the disk; safe for use by several threads.
 */
public interface LogProofs extends SignedLog {

    /** How many entries are in the tree. */
    long size();

    /**
     * That an entry is among the first {@code size}.
     *
     * @throws IndexOutOfBoundsException if it isn't, or there are fewer
     */
    InclusionProof inclusion(long sequence, long size);

    /**
     * That the first {@code second} entries begin with the first {@code first}.
     *
     * @throws IndexOutOfBoundsException if {@code first} is 0 or more than {@code second}, or there are fewer entries
     */
    ConsistencyProof consistency(long first, long second);

    /** The newest checkpoint of this log that is kept on the disk; at most a second behind while somebody is signed in. */
    Optional<SignedNote> newestCheckpoint();

    /** The hub's newest checkpoint that {@link #keepHubCheckpoint} was given. As it came: verify it before believing it. */
    Optional<SignedNote> hubCheckpoint();

    /**
     * Keeps the hub's checkpoint in place of the one before; durable on return. The caller has verified it and its consistency with the one before.
     *
     * @throws JournalUnavailableException if the disk can't be written
     */
    void keepHubCheckpoint(SignedNote checkpoint) throws JournalUnavailableException;
}
