package org.onewindow.hub;

import java.util.Optional;
import org.onewindow.journal.EntryDraft;

/** The hub's own log, for what happens around the store: refused requests, starts. Safe for use by several threads. */
public interface HubJournal {

    /**
     * Writes an entry and returns when it is durable.
     *
     * @param draft without a subject: the hub's own entries concern nobody
     * @param concerns the counter in whose feed it belongs
     * @return its sequence in the hub's log
     */
    long record(EntryDraft draft, Optional<String> concerns) throws HubUnavailableException;
}
