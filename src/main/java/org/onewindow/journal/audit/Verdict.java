package org.onewindow.journal.audit;

import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.journal.proof.TreeHash;

/** What came of checking an export. */
public sealed interface Verdict {

    /**
     * Every entry is the one that the log's key has signed.
     *
     * @param key the key it was checked with, its name the log's origin
     * @param from sequence of the first entry
     * @param size how many entries the log has up to the last one here
     * @param root the root over them
     */
    record Valid(NoteVerifier key, long from, long size, TreeHash root) implements Verdict {}

    /**
     * It is not.
     *
     * @param kind what was done
     * @param first the sequence of the first entry that is not as it was signed; for a signature, of the first entry that it was to vouch for
     */
    record Bad(BadKind kind, long first) implements Verdict {}

    /** It can't be checked at all: not an export, or a known checkpoint that is none of this log. */
    record NotChecked(Why why) implements Verdict {}

    /** Why it can't be checked. */
    enum Why {
        /** The file does not begin as an export does. */
        NO_EXPORT,
        /** A checkpoint that was to be compared with is not signed by the key. */
        KNOWN_NOT_SIGNED
    }
}
