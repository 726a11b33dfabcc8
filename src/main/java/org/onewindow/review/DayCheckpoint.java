package org.onewindow.review;

import java.util.Optional;
import org.onewindow.journal.proof.SignedNote;

/** Port: the checkpoint of the log as it stands, signed in the log's name. Reads a few hashes from the disk. Safe for use by several threads. */
@FunctionalInterface
public interface DayCheckpoint {
    /** The checkpoint; empty while nobody has signed in, or where there is no log to prove. */
    Optional<SignedNote> checkpoint();
}
