package org.onewindow.hub.store;

import java.util.Optional;
import org.onewindow.hub.HubJournal;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.journal.EntryDraft;

/** Appends to the hub's log, an entry a transaction. */
final class StoredHubJournal implements HubJournal {
    private final Database database;
    private final HubLog hubLog;

    StoredHubJournal(Database database, HubLog hubLog) {
        this.database = database;
        this.hubLog = hubLog;
    }

    @Override
    public long record(EntryDraft draft, Optional<String> concerns) throws HubUnavailableException {
        if (draft.subject().isPresent()) {
            throw new IllegalArgumentException("the hub's own entries concern nobody");
        }
        return database.write(handle -> {
            HubLog.Appending appending = hubLog.appending(handle);
            long sequence = appending.add(draft, concerns);
            appending.finish();
            return sequence;
        });
    }
}
