package org.onewindow.offline;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.onewindow.journal.DamagedJournalException;
import org.onewindow.lookup.Timing;
import org.onewindow.protocol.Batch;
import org.onewindow.protocol.BatchTaken;
import org.onewindow.protocol.FeedPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the journal to the hub, in order, and the hub's decisions back, by itself and for as long as it takes. Nothing counts as brought but what the hub
 * says it has; sending the same twice is safe, so nothing is ever lost for want of an answer.
 *
 * <p>One request at a time is on its way. Batches of a backlog follow one another without a pause, with a look at the decisions now and then. After a failure
 * it pauses, longer each time up to a bound; a link that is known to be down it doesn't try at all, and one that is back it tries at once. All its work is
 * done on the executor, one piece after the other; the methods return at once and may be called by any thread.
 */
public final class Synchroniser implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Synchroniser.class);
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(5);

    private final HubSide hub;
    private final Outbox outbox;
    private final ConnectionMonitor connection;
    private final Clock clock;
    private final InOrder own;
    private final HubMemory hubMemory;
    private final DecisionsFeed feed;
    private final SyncPause pause;
    private final Flight flight;
    private final Backoff backoff;
    private final BatchPlan plan;
    private final SyncProgress progress;
    private final ReplyReading reading;
    private final ToldStatus told;
    /** One object, so that it waits at most once. */
    private final Runnable goOn = this::goOn;

    private volatile boolean started;
    private volatile boolean closed;

    private boolean reachable;

    /** Does nothing before {@link #start()}; closes nothing it was given. */
    public Synchroniser(
            HubSide hub,
            Outbox outbox,
            ConnectionMonitor connection,
            Timing timing,
            Clock clock,
            SyncRules rules,
            RandomGenerator random,
            Executor executor) {
        this(hub, outbox, connection, timing, clock, rules, random, executor, new SyncDecisions());
    }

    /** The same with decisions of a test's own. */
    Synchroniser(
            HubSide hub,
            Outbox outbox,
            ConnectionMonitor connection,
            Timing timing,
            Clock clock,
            SyncRules rules,
            RandomGenerator random,
            Executor executor,
            SyncDecisions verdicts) {
        this.hub = hub;
        this.outbox = outbox;
        this.connection = connection;
        this.clock = clock;
        this.own = new InOrder(executor, timing);
        this.hubMemory = new HubMemory(hub.proofs(), hub.signature());
        this.pause = new SyncPause(timing, own);
        this.flight = new Flight(timing, own, rules.patience());
        this.backoff = new Backoff(rules.shortestPause(), rules.longestPause(), random);
        this.plan = new BatchPlan(outbox, rules.mostEntries());
        Optional<SyncMemory.Position> kept = hub.memory().position();
        this.progress = new SyncProgress(
                outbox, Math.min(kept.map(SyncMemory.Position::acknowledged).orElse(0L), outbox.size()));
        this.feed = new DecisionsFeed(
                hub,
                hubMemory,
                timing,
                rules,
                kept.map(SyncMemory.Position::feedNext).orElse(0L));
        this.reading = new ReplyReading(verdicts, hubMemory, progress, feed);
        this.told = new ToldStatus(progress.status());
    }

    /** Begins. */
    public void start() {
        reachable = connection.state().hubReachable();
        started = true;
        connection.whenChanged(state -> own.execute(() -> reachableIs(state.hubReachable())));
        wake();
    }

    /** The journal has grown, or somebody has signed in. */
    public void wake() {
        own.executeOnce(goOn);
    }

    /** Tries at once what pauses, because somebody asks for it. */
    public void retryNow() {
        own.execute(() -> {
            pause.end();
            feed.lookNow();
            mayBeTakenNow();
            goOn();
        });
    }

    /** How far it is. */
    public SyncStatus status() {
        return told.now();
    }

    /** What waits, by case; of at most so many entries. Blocks on the disk. */
    WaitingCases waitingByCase(int most) {
        SyncStatus now = told.now();
        try {
            return now.waiting() == 0 ? WaitingCases.NONE : outbox.byCase(now.acknowledged(), most);
        } catch (DamagedJournalException e) {
            LOG.error("the journal's tail can't be read", e);
            return new WaitingCases(List.of(), false);
        }
    }

    /** Calls {@code listener} with each new status from now on, on the executor; it must not block for long. */
    public void whenChanged(Consumer<SyncStatus> listener) {
        told.whenChanged(listener);
    }

    /**
     * Calls {@code listener} with each thing that is found about the two logs from now on, once a run, on the executor; it may block for as long as a write to
     * the disk takes.
     */
    public void whenFound(Consumer<SyncFlag> listener) {
        progress.whenFlagged(listener);
    }

    /** Nothing else of the connections matters here, least of all ends a pause. */
    private void reachableIs(boolean now) {
        if (now == reachable) {
            return;
        }
        reachable = now;
        if (now) {
            backoff.reset();
            feed.lookNow();
            mayBeTakenNow();
        } else {
            if (flight.isUnderway()) {
                flight.end();
                progress.failed(SyncReason.UNREACHABLE);
            }
            plan.greetAgain();
        }
        pause.end();
        goOn();
    }

    private void mayBeTakenNow() {
        if (progress.mayBeTakenNow()) {
            plan.greetAgain();
        }
    }

    private void goOn() {
        if (!started || closed || flight.isUnderway()) {
            told.become(progress.status());
            return;
        }
        if (progress.isStopped()) {
            progress.phase(SyncStatus.Phase.STOPPED);
        } else if (!connection.state().hubReachable()) {
            progress.phase(SyncStatus.Phase.OFFLINE);
        } else if (!pause.isOn()) {
            pause.end();
            act();
        }
        told.become(progress.status());
    }

    private void act() {
        try {
            boolean inStep = plan.isGreeted() && progress.acknowledged() >= outbox.size();
            if (inStep) {
                progress.inStep(clock.instant());
            }
            if (plan.isGreeted() && feed.isDue(inStep)) {
                flight.begin(feed::ask, this::fed);
            } else if (inStep) {
                pause.lookAgain(feed.untilDue(), this::goOn);
            } else {
                send();
            }
        } catch (DamagedJournalException e) {
            LOG.error("the journal's tail can't be read, so it can't be brought to the hub", e);
            failed(SyncReason.REFUSED, backoff.next());
        } catch (RuntimeException | Error e) {
            broke(e);
        }
    }

    private void send() {
        Optional<Batch> batch = plan.next(progress.acknowledged(), hubMemory.known());
        if (batch.isEmpty()) {
            progress.phase(SyncStatus.Phase.LOCKED);
            pause.lookAgain(LOOK_AGAIN, this::goOn);
            return;
        }
        if (!batch.get().entries().isEmpty()) {
            progress.phase(SyncStatus.Phase.SENDING);
        }
        flight.begin(() -> hub.link().send(batch.get()), reply -> replied(batch.get(), reply));
    }

    private void replied(Batch batch, HubReply<BatchTaken> reply) {
        try {
            connection.hubMet(reply);
            follow(reading.of(reply, batch, outbox.size()), batch);
        } catch (RuntimeException | Error e) {
            broke(e);
        }
        goOn();
    }

    private void follow(SyncStep step, Batch batch) {
        if (step instanceof SyncStep.GoOn goOn) {
            plan.taken(batch);
            feed.batchWent();
            backoff.reset();
            acknowledge(goOn.from());
        } else if (step instanceof SyncStep.SendFrom sendFrom) {
            gap(sendFrom.from());
        } else if (step instanceof SyncStep.Stop stop) {
            stop(stop.flag(), batch);
        } else if (step instanceof SyncStep.TryAgain again) {
            if (again.reason() == SyncReason.UNREACHABLE) {
                plan.lost(batch);
            }
            failed(again.reason(), again.pause().map(backoff::asked).orElseGet(backoff::next));
        } else {
            refused(step instanceof SyncStep.CompareTrees ? plan.treeRefused(batch) : plan.refused(batch), batch);
        }
    }

    private void gap(long from) {
        if (plan.followsGap()) {
            if (from < progress.acknowledged()) {
                progress.flag(SyncFlag.HUB_WENT_BACK);
            }
            acknowledge(from);
        } else {
            failed(SyncReason.GAP, backoff.next());
        }
    }

    private void refused(BatchPlan.Next next, Batch batch) {
        if (next == BatchPlan.Next.NEVER) {
            stop(SyncFlag.NOT_TAKEN, batch);
        } else if (next == BatchPlan.Next.AFTER_A_PAUSE) {
            failed(SyncReason.REFUSED, backoff.next());
        }
    }

    private void stop(SyncFlag flag, Batch batch) {
        LOG.error("nothing more is brought to the hub, from entry {} on: {}", batch.first(), flag);
        progress.flag(flag);
    }

    private void acknowledge(long from) {
        progress.acknowledged(from);
        feed.keep(from);
    }

    private void fed(HubReply<FeedPage> reply) {
        try {
            connection.hubMet(reply);
            feed.heard(reply, progress.acknowledged());
            if (progress.acknowledged() >= outbox.size()) {
                // A hub that was put back to an old copy meanwhile learns by a greeting what it lacks.
                plan.greetAgain();
            }
        } catch (RuntimeException | Error e) {
            broke(e);
        }
        goOn();
    }

    /** Something of this program's own, out of memory perhaps: a failure like any other, so it is tried again, and not without a pause. */
    private void broke(Throwable e) {
        LOG.error("sending broke off", e);
        failed(SyncReason.UNREACHABLE, backoff.next());
    }

    private void failed(SyncReason reason, Duration forSoLong) {
        progress.failed(reason);
        progress.pause(clock.instant().plus(forSoLong));
        pause.begin(forSoLong, this::goOn);
    }

    /** Ends what is on its way; the journal keeps what is not brought over. */
    @Override
    public void close() {
        closed = true;
        own.execute(() -> {
            pause.end();
            flight.end();
        });
    }
}
