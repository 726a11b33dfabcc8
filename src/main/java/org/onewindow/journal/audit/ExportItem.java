package org.onewindow.journal.audit;

/** What follows the head of an export, one after the other. */
sealed interface ExportItem {

    /** A block's signed note as text; it may be no note. */
    record Block(String note) implements ExportItem {}

    /** A line that ought to be an entry. Immutable by agreement: nobody changes the bytes. */
    @SuppressWarnings("ArrayRecordComponent")
    record Line(byte[] entry) implements ExportItem {}

    /**
     * The end.
     *
     * @param torn whether it breaks off in a line or a note: there are bytes that no item holds
     */
    record End(boolean torn) implements ExportItem {}
}
