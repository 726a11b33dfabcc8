package org.onewindow.hub;

/**
 * Something the store says that its proofs contradict.
 *
 * @param log whose log: a counter's number, or {@code hub}
 * @param kind what kind of damage
 * @param sequence the first entry concerned, -1 when none can be named
 */
public record FsckFinding(String log, Kind kind, long sequence) {

    /** The kinds of damage. */
    public enum Kind {
        /** A sequence is missing. */
        MISSING_ENTRY,
        /** There is more than was acknowledged. */
        EXTRA_ENTRY,
        /** An entry is no canonical entry of this log at this place. */
        BAD_ENTRY,
        /** The tree over the entries is not the one that was acknowledged and signed. */
        ROOT_DIFFERS,
        /** A checkpoint's signature doesn't verify. */
        BAD_SIGNATURE,
        /** A stored hash of the log's tree is not what its entries give. */
        BAD_TREE_HASH,
        /** A private part doesn't open under its day's key. */
        BAD_PRIVATE_PART,
        /** A column beside an entry, or what is kept apart of it for searching, doesn't say what the entry says or is not there. */
        COLUMN_DIFFERS
    }
}
