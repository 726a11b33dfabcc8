package org.onewindow.journal;

import java.util.List;

/** The station's one log, as use cases see it. Safe for use by several threads; writers that arrive together share one force of the disk. */
public interface Journal {

    /**
     * Writes entries, in this order and next to each other, and returns only when they are durable. Blocks on the disk: never call it on the
     * JavaFX thread.
     *
     * @return the entries as written
     * @throws JournalUnavailableException if they are not durable; none of them counts as written
     */
    List<Entry> record(List<EntryDraft> drafts) throws JournalUnavailableException;

    /** Writes one entry; see {@link #record(List)}. */
    default Entry record(EntryDraft draft) throws JournalUnavailableException {
        return record(List.of(draft)).get(0);
    }
}
