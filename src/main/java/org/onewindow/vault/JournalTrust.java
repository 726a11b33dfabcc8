package org.onewindow.vault;

import org.onewindow.journal.DamagedJournalException;

/** Finds out, once the key is open, whether the journal was written with it, all of it: through the chain of records, and through the mark. */
final class JournalTrust {
    private final SegmentStore store;
    private final CheckAfterOpening check;
    private final CheckpointSigner signer;

    JournalTrust(SegmentStore store, CheckAfterOpening check, CheckpointSigner signer) {
        this.store = store;
        this.check = check;
        this.signer = signer;
    }

    /**
     * Checks the newest sealed record. A mark that the journal was opened by is believed if the key that signed it is sealed with the vault's key;
     * otherwise everything it stands for is read now.
     *
     * @throws DamagedJournalException if the journal is another's, or changed
     */
    void expectAuthentic() {
        if (!check.isOver() && !signer.isReady()) {
            check.complete();
        }
        store.expectAuthentic();
    }
}
