package org.onewindow.hub.store;

import org.onewindow.hub.HubCheckpoints;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.protocol.HubCheckpoint;

/** Where the hub's log stands. */
final class StoredCheckpoints implements HubCheckpoints {
    private final Database database;
    private final HubLog hubLog;
    private final NoteVerifier verifier;

    StoredCheckpoints(Database database, HubLog hubLog, NoteVerifier verifier) {
        this.database = database;
        this.hubLog = hubLog;
        this.verifier = verifier;
    }

    @Override
    public String origin() {
        return hubLog.origin();
    }

    @Override
    public String verifierKey() {
        return verifier.text();
    }

    @Override
    public HubCheckpoint since(long from) throws HubUnavailableException {
        return database.read(handle -> {
            HubHead head = hubLog.head(handle);
            return new HubCheckpoint(head.note(), HubTree.consistency(handle, from, head.size()));
        });
    }
}
