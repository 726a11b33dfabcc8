package org.onewindow.journal.audit;

import java.util.Locale;

/** What was done to a log, as far as what was signed tells. */
public enum BadKind {
    /** An entry is another than the one that was signed. */
    CHANGED,
    /** An entry that was signed is missing, and those after it are there. */
    DELETED,
    /** Something stands between the entries that nobody has signed there. */
    INSERTED,
    /** Entries are all there, but not in the order that was signed. */
    REORDERED,
    /** The end is missing. */
    TRUNCATED,
    /** All of it is in order, but a later checkpoint of the same log is known: it was put back to an older state. */
    ROLLED_BACK,
    /** The log's own key has signed two pasts that exclude each other. */
    FORKED,
    /** A checkpoint is not signed by the log's key, or was changed after it was signed. */
    BAD_SIGNATURE;

    /** The kind as programs print it: lower case with hyphens. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
