package org.onewindow.app.station;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.onewindow.journal.JournalStore;
import org.onewindow.journal.LogProofs;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.offline.HubDecisions;
import org.onewindow.offline.HubLink;
import org.onewindow.offline.HubSide;
import org.onewindow.offline.HubSignature;
import org.onewindow.offline.Outbox;
import org.onewindow.offline.SyncMemory;
import org.onewindow.vault.Vault;

/**
 * A station's way to its hub.
 *
 * @param link the way
 * @param key the hub's own key; empty before the counter is enrolled
 * @param vault the directory of the counter's vault, where it is remembered how far the two have got
 */
record HubAccess(HubLink link, Supplier<Optional<NoteVerifier>> key, Path vault) {

    StationLinks.Hub linked(JournalStore store, LogProofs proofs) {
        SyncMemory memory = Vault.syncMemoryIn(vault);
        return new StationLinks.Hub(
                new HubSide(link, proofs, HubSignature.by(key), memory, new HubDecisions(memory)),
                new Outbox(store, proofs));
    }
}
