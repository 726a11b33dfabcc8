package org.onewindow.hub.home;

import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.hub.authority.Authority;
import org.onewindow.hub.authority.HubSecrets;
import org.onewindow.hub.server.ExchangeAccess;
import org.onewindow.hub.server.HubAdministration;
import org.onewindow.hub.server.HubServer;
import org.onewindow.hub.server.HubServices;
import org.onewindow.hub.server.Limits;
import org.onewindow.hub.server.ServerOptions;
import org.onewindow.hub.server.StoreAdministration;
import org.onewindow.hub.store.HubStore;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryDraft;

/** A hub whose store is open, and which listens once it is told to. Closing it ends both. Not for several threads, unlike what it gives out. */
public final class OpenHub implements AutoCloseable {
    private final HubHome home;
    private final HubProfile profile;
    private final HubStore store;
    private final HubServices services;
    private final Clock clock;
    private Optional<HubServer> server = Optional.empty();

    OpenHub(
            HubHome home,
            HubProfile profile,
            Authority authority,
            HubSecrets secrets,
            HubStore store,
            Optional<ExchangeAccess> exchange,
            Clock clock) {
        this.home = home;
        this.profile = profile;
        this.store = store;
        this.clock = clock;
        services = new HubServices(
                authority,
                secrets,
                store.intake(),
                store.feed(),
                store.checkpoints(),
                store.cases(),
                store.dayEntries(),
                store.paces(),
                store.usage(),
                store.receipts(),
                store.counters(),
                store.operators(),
                store.idempotencyKeys(),
                store.journal(),
                store.checks(),
                store.retention(),
                store.export(),
                exchange);
    }

    /**
     * Listens as the profile says, and journals the start.
     *
     * @throws IOException if the port is taken or the home can't be written
     * @throws HubUnavailableException if the start can't be journalled
     */
    public HubServer listen(Limits limits) throws IOException, HubUnavailableException {
        services.journal().record(EntryDraft.of(Action.HUB_STARTED, "", "").withDetails(Map.of()), Optional.empty());
        HubServer started = HubServer.start(
                services, new ServerOptions(profile.address(), profile.port(), profile.names(), limits, clock));
        server = Optional.of(started);
        home.saysItRuns(started.localUrl());
        return started;
    }

    /** What its use cases are. */
    public HubServices services() {
        return services;
    }

    /** What is done to it by whoever holds its files. */
    public HubAdministration administration() {
        return new StoreAdministration(services, clock);
    }

    @Override
    public void close() throws IOException {
        try {
            if (server.isPresent()) {
                home.saysItStopped();
                server.get().close();
            }
        } finally {
            store.close();
        }
    }
}
