package org.onewindow.app.station;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.onewindow.access.Operator;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.hub.home.HubHome;
import org.onewindow.hub.store.HubStoreException;
import org.onewindow.hubclient.HubClient;
import org.onewindow.hubclient.PeopleLink;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.offline.HubLink;
import org.onewindow.offline.HubReply;
import org.onewindow.protocol.Batch;
import org.onewindow.protocol.BatchTaken;
import org.onewindow.protocol.CounterLogsPage;
import org.onewindow.protocol.DayCursor;
import org.onewindow.protocol.DayEntriesPage;
import org.onewindow.protocol.FeedPage;
import org.onewindow.protocol.HubCheckpoint;
import org.onewindow.protocol.HubPresence;
import org.onewindow.protocol.PacesPage;
import org.onewindow.protocol.ReceiptsPage;
import org.onewindow.protocol.ReceiptsQuery;
import org.onewindow.protocol.SpanDays;
import org.onewindow.protocol.SpanQuery;
import org.onewindow.protocol.UsagePage;
import org.onewindow.protocol.WorkCursor;
import org.onewindow.protocol.WorkDaysPage;
import org.onewindow.sandbox.FaultSwitchboard;
import org.onewindow.vault.TrainingOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The hub inside a training station: a real one, HTTPS on this machine, which the counter enrols at by itself. It starts in the background, a while after
 * the first thing sent to it, so that neither the window nor a short command waits for it; what is sent meanwhile waits. A start that failed is tried
 * again. The switch for the whole network cuts it too. Safe for use by several threads.
 */
public final class TrainingHub implements HubLink, PeopleLink, AutoCloseable {
    /** How long the processor is left to the first look-up of a session; most commands are over by then. */
    static final Duration CALM = Duration.ofSeconds(3);

    private static final Logger LOG = LoggerFactory.getLogger(TrainingHub.class);
    private static final int MOST_DOUBLINGS = 5;
    private static final Duration START_ENDS_WITHIN = Duration.ofSeconds(20);

    private final FaultSwitchboard faults;
    private final StartedHub.Parts parts;
    private final Supplier<Optional<NoteVerifier>> checkpointKey;
    private final Duration calm;
    private final ScheduledThreadPoolExecutor starter;
    private Optional<CompletableFuture<Optional<StartedHub>>> start = Optional.empty();
    private volatile Optional<StartedHub> running = Optional.empty();
    private volatile int failed;
    private volatile boolean closed;

    /**
     * A hub that will start once something is sent to it.
     *
     * @param folder its home
     * @param counter this counter's number
     * @param checkpointKey this counter's, once somebody has signed in
     * @param calm how long it waits before it starts; after each start that failed twice as long, up to a bound
     */
    TrainingHub(
            Path folder,
            Clock clock,
            Catalogue catalogue,
            FaultSwitchboard faults,
            String counter,
            List<TrainingOperator> operators,
            Supplier<Optional<NoteVerifier>> checkpointKey,
            Duration calm) {
        HubHome home = new HubHome(folder, clock, code -> catalogue.matter(code).isPresent());
        this.faults = faults;
        this.parts = new StartedHub.Parts(home, counter, List.copyOf(operators), faults, () -> closed);
        this.checkpointKey = checkpointKey;
        this.calm = calm;
        starter = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "training-hub");
            thread.setDaemon(true);
            return thread;
        });
        starter.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Whether it is there. Until it has started it counts as there unless the network is cut, since whoever sends waits for it. */
    @Override
    public CompletableFuture<HubReply<HubPresence>> alive() {
        if (running.isEmpty() && failed == 0) {
            return CompletableFuture.completedFuture(
                    faults.networkDown()
                            ? new HubReply.Unreachable<>("the network is switched off")
                            : new HubReply.Taken<>(new HubPresence(StartedHub.PROFILE.origin())));
        }
        return ask(HubClient::alive);
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

    @Override
    public CompletableFuture<HubReply<DayEntriesPage>> day(
            LocalDate day, Optional<DayCursor> after, int limit, Operator asker) {
        return ask(link -> link.day(day, after, limit, asker));
    }

    @Override
    public CompletableFuture<HubReply<DayEntriesPage>> reviewsOf(
            LocalDate day, Optional<DayCursor> after, int limit, Operator asker) {
        return ask(link -> link.reviewsOf(day, after, limit, asker));
    }

    @Override
    public CompletableFuture<HubReply<DayEntriesPage>> signaturesSince(
            LocalDate day, Optional<DayCursor> after, int limit, Operator asker) {
        return ask(link -> link.signaturesSince(day, after, limit, asker));
    }

    @Override
    public CompletableFuture<HubReply<WorkDaysPage>> workSince(
            LocalDate day, Optional<WorkCursor> after, int limit, Operator asker) {
        return ask(link -> link.workSince(day, after, limit, asker));
    }

    @Override
    public CompletableFuture<HubReply<PacesPage>> pacesBefore(LocalDate day, Operator asker) {
        return ask(link -> link.pacesBefore(day, asker));
    }

    @Override
    public CompletableFuture<HubReply<SpanDays>> elsewhere(SpanQuery query, Operator asker) {
        return ask(link -> link.elsewhere(query, asker));
    }

    @Override
    public CompletableFuture<HubReply<CounterLogsPage>> logs(Operator asker) {
        return ask(link -> link.logs(asker));
    }

    @Override
    public CompletableFuture<HubReply<UsagePage>> usage(String userCode, int limit, Operator asker) {
        return ask(link -> link.usage(userCode, limit, asker));
    }

    @Override
    public CompletableFuture<HubReply<ReceiptsPage>> receipts(ReceiptsQuery query, Operator asker) {
        return ask(link -> link.receipts(query, asker));
    }

    /** What the hub signs with; empty until it has started. */
    Optional<NoteVerifier> key() {
        return running.map(StartedHub::key);
    }

    private <T> CompletableFuture<HubReply<T>> ask(Function<HubClient, CompletableFuture<HubReply<T>>> question) {
        Optional<StartedHub> ready = running;
        if (ready.isPresent()) {
            return question.apply(ready.get().client());
        }
        boolean outOfReach = failed > 0;
        Optional<CompletableFuture<Optional<StartedHub>>> started = started();
        CompletableFuture<HubReply<T>> reply = new CompletableFuture<>();
        if (outOfReach || started.isEmpty()) {
            reply.complete(new HubReply.Unreachable<>("the training hub has not started"));
            return reply;
        }
        var unusedEnd = started.get().thenAccept(hub -> {
            if (hub.isEmpty() || faults.networkDown()) {
                reply.complete(new HubReply.Unreachable<>("the training hub can't be reached"));
            } else if (!reply.isDone()) {
                CompletableFuture<HubReply<T>> asked = question.apply(hub.get().client());
                var unusedCancel = reply.whenComplete((any, cancelled) -> asked.cancel(true));
                var unusedReply = asked.thenAccept(reply::complete);
            }
        });
        return reply;
    }

    /** The start that is under way, begun now if need be; empty while nobody has signed in, since without this counter's own key it can't enrol. */
    private synchronized Optional<CompletableFuture<Optional<StartedHub>>> started() {
        boolean begin =
                !closed && (start.isEmpty() || (failed > 0 && start.get().isDone()));
        Optional<NoteVerifier> key = begin ? checkpointKey.get() : Optional.empty();
        if (key.isPresent()) {
            CompletableFuture<Optional<StartedHub>> begun = new CompletableFuture<>();
            long pause =
                    calm.multipliedBy(1L << Math.min(failed, MOST_DOUBLINGS)).toMillis();
            var unused = starter.schedule(() -> begun.complete(start(key.get())), pause, TimeUnit.MILLISECONDS);
            start = Optional.of(begun);
        }
        return start;
    }

    private Optional<StartedHub> start(NoteVerifier key) {
        try {
            running = Optional.of(StartedHub.start(parts, key));
            failed = 0;
        } catch (IOException | HubStoreException | HubUnavailableException | RuntimeException e) {
            failed = Math.min(failed, MOST_DOUBLINGS) + 1;
            if (!closed) {
                // Practice goes on without a hub, as if it were out of reach.
                LOG.error("the training hub did not start", e);
            }
        }
        return running;
    }

    /** Waits for a start that is under way, so that it leaves nothing open; one that has not begun yet never begins. */
    @Override
    public void close() throws IOException {
        synchronized (this) {
            closed = true;
            starter.shutdown();
        }
        try {
            if (!starter.awaitTermination(START_ENDS_WITHIN.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("the training hub is still starting");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            start.ifPresent(begun -> begun.complete(Optional.empty()));
        }
        Optional<StartedHub> last = running;
        running = Optional.empty();
        if (last.isPresent()) {
            last.get().close();
        }
    }
}
