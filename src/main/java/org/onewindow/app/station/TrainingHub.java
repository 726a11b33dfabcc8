package org.onewindow.app.station;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.function.Supplier;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.hub.HubOperator;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.hub.home.HubHome;
import org.onewindow.hub.home.HubProfile;
import org.onewindow.hub.home.OpenHub;
import org.onewindow.hub.server.HubAdministration;
import org.onewindow.hub.server.HubServer;
import org.onewindow.hub.server.Limits;
import org.onewindow.hub.store.HubStoreException;
import org.onewindow.hubclient.Enrolling;
import org.onewindow.hubclient.HubClient;
import org.onewindow.hubclient.HubIdentity;
import org.onewindow.hubclient.HubTimes;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.offline.HubLink;
import org.onewindow.offline.HubReply;
import org.onewindow.protocol.Batch;
import org.onewindow.protocol.BatchTaken;
import org.onewindow.protocol.FeedPage;
import org.onewindow.protocol.HubCheckpoint;
import org.onewindow.protocol.HubPresence;
import org.onewindow.sandbox.FaultSwitchboard;
import org.onewindow.vault.TrainingOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hub inside a training station: a real one, HTTPS on this machine, which the counter enrols at by itself. It starts in the background with the first
 * thing asked of it, so that neither the window nor a command waits for it; until it is there nobody is reached. The switch for the whole network cuts it
 * too. Safe for use by several threads.
 */
public final class TrainingHub implements HubLink, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(TrainingHub.class);

    private final HubHome home;
    private final FaultSwitchboard faults;
    private final String counter;
    private final List<TrainingOperator> operators;
    private final Supplier<Optional<NoteVerifier>> checkpointKey;
    private final AtomicBoolean asked = new AtomicBoolean();
    private Optional<Running> running = Optional.empty();
    private boolean closed;

    private record Running(OpenHub hub, HubClient client) {}

    /**
     * A hub that will start with the first request.
     *
     * @param folder its home
     * @param counter this counter's number
     * @param checkpointKey this counter's, once somebody has signed in
     */
    TrainingHub(
            Path folder,
            Clock clock,
            Catalogue catalogue,
            FaultSwitchboard faults,
            String counter,
            List<TrainingOperator> operators,
            Supplier<Optional<NoteVerifier>> checkpointKey) {
        this.home = new HubHome(folder, clock, code -> catalogue.matter(code).isPresent());
        this.faults = faults;
        this.counter = counter;
        this.operators = List.copyOf(operators);
        this.checkpointKey = checkpointKey;
    }

    @Override
    public CompletableFuture<HubReply<HubPresence>> alive() {
        return ask(HubLink::alive);
    }

    @Override
    public CompletableFuture<HubReply<BatchTaken>> send(Batch batch) {
        return ask(link -> link.send(batch));
    }

    @Override
    public CompletableFuture<HubReply<FeedPage>> feed(long from, int limit) {
        return ask(link -> link.feed(from, limit));
    }

    @Override
    public CompletableFuture<HubReply<HubCheckpoint>> checkpoint(long from) {
        return ask(link -> link.checkpoint(from));
    }

    private <T> CompletableFuture<HubReply<T>> ask(Function<HubLink, CompletableFuture<HubReply<T>>> question) {
        Optional<HubClient> client = client();
        if (client.isPresent()) {
            return question.apply(client.get());
        }
        // Without this counter's own key it can't enrol: the next request after a sign-in starts the hub.
        Optional<NoteVerifier> key = checkpointKey.get();
        if (key.isPresent() && asked.compareAndSet(false, true)) {
            Thread starter = new Thread(() -> start(key.get()), "training-hub");
            starter.setDaemon(true);
            starter.start();
        }
        return CompletableFuture.completedFuture(new HubReply.Unreachable<>("the training hub is starting"));
    }

    private synchronized Optional<HubClient> client() {
        return running.map(Running::client);
    }

    private void start(NoteVerifier key) {
        try {
            OpenHub hub = opened();
            try {
                HubServer server = hub.listen(Limits.STANDARD);
                HubClient client = new HubClient(enrol(hub, server, key), HubTimes.STANDARD);
                keep(new Running(hub, client));
                faults.onChange(() -> server.setNetworkDown(faults.networkDown()));
                server.setNetworkDown(faults.networkDown());
            } catch (IOException | HubUnavailableException | RuntimeException e) {
                hub.close();
                throw e;
            }
        } catch (IOException | HubStoreException | HubUnavailableException | RuntimeException e) {
            // Practice goes on without a hub, as if it were out of reach.
            LOG.error("the training hub did not start", e);
        }
    }

    private OpenHub opened() throws IOException, HubStoreException, HubUnavailableException {
        HubProfile profile =
                new HubProfile(StationBuilder.TRAINING_DIVISION, "Training", "127.0.0.1", 0, List.of("127.0.0.1"), "");
        if (!home.exists()) {
            home.create(profile);
        }
        OpenHub hub = home.open(profile);
        HubAdministration administration = hub.administration();
        for (TrainingOperator operator : operators) {
            administration.put(new HubOperator(
                    operator.operator().name(), operator.operator().role()));
        }
        return hub;
    }

    private HubIdentity enrol(OpenHub hub, HubServer server, NoteVerifier key)
            throws IOException, HubUnavailableException {
        HubAdministration.Offer offer = hub.administration().enrol(counter);
        String origin = key.name();
        Enrolling.Outcome outcome = Enrolling.at(server.localUrl(), offer.fingerprint(), HubTimes.STANDARD)
                .join(offer.code(), counter, origin.substring(origin.lastIndexOf('/') + 1), key.text());
        if (outcome instanceof Enrolling.Outcome.Joined joined) {
            return joined.identity();
        }
        throw new IOException("the counter could not enrol: " + outcome);
    }

    private synchronized void keep(Running started) throws IOException {
        if (closed) {
            started.client().close();
            throw new IOException("closed meanwhile");
        }
        running = Optional.of(started);
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (running.isPresent()) {
            running.get().client().close();
            running.get().hub().close();
            running = Optional.empty();
        }
    }
}
