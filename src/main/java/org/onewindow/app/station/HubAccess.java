package org.onewindow.app.station;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.onewindow.hubclient.PeopleLink;
import org.onewindow.journal.JournalStore;
import org.onewindow.journal.LogProofs;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.offline.HubDecisions;
import org.onewindow.offline.HubLink;
import org.onewindow.offline.HubReply;
import org.onewindow.offline.HubSide;
import org.onewindow.offline.HubSignature;
import org.onewindow.offline.Outbox;
import org.onewindow.offline.SyncMemory;
import org.onewindow.vault.Vault;

/**
 * A station's way to its hub.
 *
 * @param link the way
 * @param people the way for what people ask
 * @param key the hub's own key; empty before the counter is enrolled
 * @param vault the directory of the counter's vault, where it is remembered how far the two have got
 * @param question what is asked when somebody signs in: taken only by a hub that knows this counter
 */
record HubAccess(
        HubLink link,
        PeopleLink people,
        Supplier<Optional<NoteVerifier>> key,
        Path vault,
        Supplier<CompletableFuture<? extends HubReply<?>>> question) {

    /** A way on which the hub itself says that it knows this counter. */
    static <L extends HubLink & PeopleLink> HubAccess of(L link, Supplier<Optional<NoteVerifier>> key, Path vault) {
        return new HubAccess(link, link, key, vault, () -> link.checkpoint(0));
    }

    StationLinks.Hub linked(JournalStore store, LogProofs proofs) {
        SyncMemory memory = Vault.syncMemoryIn(vault);
        ContactedLink contacted = new ContactedLink(link);
        return new StationLinks.Hub(
                new HubSide(contacted, proofs, HubSignature.by(key), memory, new HubDecisions(memory)),
                new Outbox(store, proofs),
                contacted,
                question);
    }
}
