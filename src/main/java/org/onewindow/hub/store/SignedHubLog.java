package org.onewindow.hub.store;

import java.util.Optional;
import org.onewindow.journal.SignedLog;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.MerkleFrontier;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.journal.proof.SignedNote;
import org.onewindow.journal.proof.TreeHash;

/** The hub's log up to where it stood when this was made; fails with {@link UnreadableException} when the store does. */
final class SignedHubLog implements SignedLog {
    private final Database database;
    private final HubLog hubLog;
    private final HubHead head;

    SignedHubLog(Database database, HubLog hubLog, HubHead head) {
        this.database = database;
        this.hubLog = hubLog;
        this.head = head;
    }

    @Override
    public Optional<NoteVerifier> key() {
        return Optional.of(hubLog.signer().verifier());
    }

    @Override
    public TreeHash root(long size) {
        return frontier(size).root();
    }

    @Override
    public MerkleFrontier frontier(long size) {
        return size == head.size()
                ? head.frontier()
                : UnreadableException.reading(() -> database.read(handle -> HubTree.frontier(handle, size)));
    }

    @Override
    public Optional<SignedNote> sign(String text) {
        return Optional.of(hubLog.signer().sign(text));
    }

    @Override
    public Optional<SignedNote> checkpoint(long size) {
        return sign(new Checkpoint(hubLog.origin(), size, root(size)).text());
    }
}
