package org.onewindow.app.station;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.onewindow.access.HubPresence;
import org.onewindow.casework.CaseDecisions;
import org.onewindow.casework.CaseDelivery;
import org.onewindow.casework.CaseFile;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.lookup.DepartmentSource;
import org.onewindow.lookup.ExchangeProbe;
import org.onewindow.lookup.Lookups;
import org.onewindow.lookup.OutageMeans;
import org.onewindow.lookup.Reachability;
import org.onewindow.lookup.RecordCache;
import org.onewindow.lookup.SystemTiming;
import org.onewindow.offline.ConnectionJournal;
import org.onewindow.offline.ConnectionMonitor;
import org.onewindow.offline.Delivery;
import org.onewindow.offline.FindingsJournal;
import org.onewindow.offline.HubReply;
import org.onewindow.offline.HubSide;
import org.onewindow.offline.InOrder;
import org.onewindow.offline.LinkRules;
import org.onewindow.offline.OfflineDesk;
import org.onewindow.offline.Outbox;
import org.onewindow.offline.QueuedLookups;
import org.onewindow.offline.SyncRules;
import org.onewindow.offline.SyncStatus;
import org.onewindow.offline.Synchroniser;
import org.onewindow.offline.WakingJournal;
import org.onewindow.offline.WatchedDepartments;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The links of a station and what is done because of them, on threads of their own, which closing ends. */
final class StationLinks implements AutoCloseable {

    /**
     * A station's hub, and what of the journal it does not have.
     *
     * @param contacts tells when the hub took a request of this counter
     * @param question what is asked when somebody signs in
     */
    record Hub(
            HubSide side,
            Outbox outbox,
            ContactedLink contacts,
            Supplier<CompletableFuture<? extends HubReply<?>>> question) {}

    private static final Logger LOG = LoggerFactory.getLogger(StationLinks.class);

    private final WakingJournal journal;
    private final SystemTiming timing = new SystemTiming("offline-timer");
    private final ExecutorService threads;
    private final ConnectionMonitor monitor;
    private final Optional<Synchroniser> synchroniser;
    private final CaseDecisions decisions;
    private final Optional<Hub> hub;
    private final HubPresence presence;

    StationLinks(ExchangeProbe probe, Optional<Hub> hub, WakingJournal journal, Clock clock) {
        this.journal = journal;
        this.hub = hub;
        AtomicInteger number = new AtomicInteger();
        threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "offline-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        });
        monitor = new ConnectionMonitor(
                probe,
                hub.map(one -> one.side().link()),
                timing,
                clock,
                LinkRules.STANDARD,
                new ConnectionJournal(journal, clock),
                threads);
        decisions = hub.<CaseDecisions>map(one -> one.side().decisions()).orElse(CaseDecisions.NONE);
        synchroniser = hub.map(one -> new Synchroniser(
                one.side(), one.outbox(), monitor, timing, clock, SyncRules.STANDARD, new SecureRandom(), threads));
        synchroniser.ifPresent(one -> one.whenFound(new FindingsJournal(journal)::found));
        presence = hub.<HubPresence>map(one -> new AskedHub(one.question(), monitor))
                .orElse(HubPresence.NO_HUB);
    }

    /** Whether it is worth asking the hub anything. */
    boolean hubReachable() {
        return monitor.state().hubReachable();
    }

    /** Whether the hub is there for this counter, for whoever signs in. */
    HubPresence presence() {
        return presence;
    }

    /** Runs {@code listener} each time the hub has taken something of this counter, on a thread of the links. */
    void whenHubContacted(Runnable listener) {
        hub.ifPresent(one -> one.contacts().whenContacted(() -> onOwnThread(listener)));
    }

    private void onOwnThread(Runnable work) {
        try {
            threads.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("the hub answered while the station closed", e);
        }
    }

    DepartmentSource watched(DepartmentSource source) {
        return new WatchedDepartments(source, monitor);
    }

    /** How far the journal has got to the hub. */
    CaseDelivery delivery() {
        return new Delivery(() -> synchroniser.map(Synchroniser::status).orElse(SyncStatus.NO_HUB));
    }

    /** What the hub decided about this counter's cases. */
    CaseDecisions decisions() {
        return decisions;
    }

    /** How many of the journal's entries the hub has, as far as is known; empty without a hub. */
    OptionalLong acknowledged() {
        return synchroniser
                .map(one -> OptionalLong.of(one.status().acknowledged()))
                .orElse(OptionalLong.empty());
    }

    /** Whether the hub has said something about a case, or does not have its last step yet. */
    boolean concerns(CaseFile file) {
        boolean waits =
                file.sequence().isPresent() && delivery().of(file.sequence().getAsLong()) == CaseDelivery.State.WAITING;
        return waits
                || decisions.known().stream()
                        .anyMatch(decision -> decision.caseNumber().equals(file.number()));
    }

    Reachability reachability() {
        return monitor;
    }

    /** For the clerk's look-ups; what is kept for a case goes when the journal says that it is closed. */
    OutageMeans outageMeans(RecordCache cache) {
        InOrder closed = new InOrder(threads, timing);
        journal.whenWritten(entry -> {
            if (entry.action() == Action.CASE_CLOSED) {
                entry.caseNumber().ifPresent(number -> closed.execute(() -> cache.caseClosed(number)));
            }
        });
        return new OutageMeans(monitor, cache);
    }

    /** Begins to watch, to ask what is queued and to send; {@code clerks} are the look-ups that an outage interrupts. */
    OfflineDesk begin(Lookups clerks, QueuedLookups.Parts parts, Stream<Entry> past) {
        QueuedLookups queue = new QueuedLookups(parts, past, timing, threads);
        monitor.whenChanged(state -> {
            if (state.exchangeReachable()) {
                queue.wake();
            } else {
                clerks.exchangeLost();
            }
        });
        journal.whenGrown(queue::wake);
        synchroniser.ifPresent(one -> journal.whenGrown(one::wake));
        OfflineDesk desk = new OfflineDesk(monitor, queue, synchroniser);
        monitor.start();
        synchroniser.ifPresent(Synchroniser::start);
        queue.wake();
        return desk;
    }

    @Override
    public void close() {
        synchroniser.ifPresent(Synchroniser::close);
        monitor.close();
        timing.close();
        threads.shutdown();
    }
}
