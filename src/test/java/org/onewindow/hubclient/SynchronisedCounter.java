package org.onewindow.hubclient;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.onewindow.casework.CaseDelivery;
import org.onewindow.journal.Journal;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.lookup.LinkFinding;
import org.onewindow.lookup.SystemTiming;
import org.onewindow.offline.ConnectionJournal;
import org.onewindow.offline.ConnectionMonitor;
import org.onewindow.offline.Delivery;
import org.onewindow.offline.FindingsJournal;
import org.onewindow.offline.HubDecisions;
import org.onewindow.offline.HubLink;
import org.onewindow.offline.HubSide;
import org.onewindow.offline.HubSignature;
import org.onewindow.offline.LinkRules;
import org.onewindow.offline.SyncMemory;
import org.onewindow.offline.SyncRules;
import org.onewindow.offline.SyncStatus;
import org.onewindow.offline.Synchroniser;
import org.onewindow.offline.WakingJournal;

/** A vault's log with the program's own monitor and synchroniser on it, wired as the program wires them; the exchange is always there. */
final class SynchronisedCounter implements AutoCloseable {
    private final SystemTiming timing = new SystemTiming("counter-timer");
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "counter");
        thread.setDaemon(true);
        return thread;
    });
    private final WakingJournal journal;
    private final HubClient client;
    private final ConnectionMonitor monitor;
    private final HubDecisions decisions;
    private final Synchroniser synchroniser;

    SynchronisedCounter(HubIdentity identity, HubTimes times, VaultLog log) throws Exception {
        this(identity, times, log, SyncRules.STANDARD, LinkRules.STANDARD, way -> way);
    }

    /**
     * The same with rules of a test's own.
     *
     * @param onTheWay what stands between the synchroniser and its hub
     */
    SynchronisedCounter(
            HubIdentity identity,
            HubTimes times,
            VaultLog log,
            SyncRules rules,
            LinkRules linkRules,
            UnaryOperator<HubLink> onTheWay)
            throws Exception {
        Clock clock = Clock.system(ZoneId.of("Asia/Shanghai"));
        NoteVerifier hubKey = NoteVerifier.parse(identity.hubKey());
        journal = new WakingJournal(log.journal());
        client = new HubClient(identity, times);
        monitor = new ConnectionMonitor(
                () -> CompletableFuture.completedFuture(LinkFinding.REACHED),
                Optional.of(client),
                timing,
                clock,
                linkRules,
                new ConnectionJournal(journal, clock),
                threads);
        SyncMemory memory = log.memory();
        decisions = new HubDecisions(memory);
        synchroniser = new Synchroniser(
                new HubSide(
                        onTheWay.apply(client),
                        log.proofs(),
                        HubSignature.by(() -> Optional.of(hubKey)),
                        memory,
                        decisions),
                log.outbox(),
                monitor,
                timing,
                clock,
                rules,
                new Random(),
                threads);
        synchroniser.whenFound(new FindingsJournal(journal)::found);
        journal.whenGrown(synchroniser::wake);
    }

    void start() {
        monitor.start();
        synchroniser.start();
    }

    Journal journal() {
        return journal;
    }

    SyncStatus status() {
        return synchroniser.status();
    }

    /** From now on, on a thread of the counter's. */
    void whenChanged(Consumer<SyncStatus> listener) {
        synchroniser.whenChanged(listener);
    }

    HubDecisions decisions() {
        return decisions;
    }

    CaseDelivery delivery() {
        return new Delivery(synchroniser::status);
    }

    /** The clerk chooses to work offline, or no longer. */
    void workOffline(boolean offline) {
        monitor.chooseOffline(offline, VaultLog.CLERK);
    }

    /** What the button "Try now" does. */
    void tryNow() {
        synchroniser.retryNow();
    }

    @Override
    public void close() {
        synchroniser.close();
        monitor.close();
        timing.close();
        threads.shutdown();
        client.close();
    }
}
