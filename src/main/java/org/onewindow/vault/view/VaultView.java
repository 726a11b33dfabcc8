package org.onewindow.vault.view;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.jdbi.v3.core.JdbiException;
import org.onewindow.journal.Action;
import org.onewindow.journal.DamagedJournalException;
import org.onewindow.lookup.RecordCache;
import org.onewindow.review.LogNames;
import org.onewindow.review.LogView;
import org.onewindow.review.LogView.Standing;
import org.onewindow.review.LogView.State;
import org.onewindow.vault.view.LogTerms.Column;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The view beside a vault's journal: opened with the vault's key and closed with it, on one thread of its own, so that neither signing in nor a look-up
 * waits for it. Whatever happens to it, the journal goes on. Safe for use by several threads.
 */
public final class VaultView implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VaultView.class);
    private static final long TICK_MILLIS = 250;
    private static final int TICKS_BETWEEN_TRIES = 40;
    private static final int TICKS_TO_SECOND_TRY = 4;
    private static final int TICKS_BETWEEN_PURGES = 240;
    private static final int IDLE_TICKS = 2400;
    private static final long LONGEST_OPENING_SECONDS = 5;
    private static final long LONGEST_WORK_SECONDS = 60;

    private final ViewPlace place;
    private final JournalTail tail;
    private final DurableDisk disk;
    private final Clock clock;
    private final ViewProgress progress;
    private final ViewOpening opening;
    private final SavedRecords saved = new SavedRecords(this::awaited, new Work());
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "view");
        made.setDaemon(true);
        return made;
    });

    private volatile State state = State.CLOSED;
    private volatile boolean wanted;
    private volatile CompletableFuture<Optional<OpenView>> current =
            CompletableFuture.completedFuture(Optional.empty());
    // Below: the view's thread only.
    private Optional<ViewKeys> keys = Optional.empty();
    private Optional<OpenView> open = Optional.empty();
    private int ticks;
    private int ticksToTry;
    private int idle;
    private int failures;
    private boolean changed;

    /** A view that is not open yet. */
    public VaultView(
            ViewPlace place, JournalTail tail, Sealer sealer, DurableDisk disk, Clock clock, ViewProgress progress) {
        this.place = place;
        this.tail = tail;
        this.disk = disk;
        this.clock = clock;
        this.progress = progress;
        opening = new ViewOpening(place, sealer, disk, tail);
        var unused = thread.scheduleWithFixedDelay(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** The log through this view. */
    public LogView logView(LogNames names) {
        return new StoredLogView(
                this::standing,
                () -> awaited().map(view -> view.log().snapshot()).orElseGet(LogSnapshot::empty),
                names);
    }

    /** The saved records in this view. */
    public RecordCache savedRecords() {
        return saved;
    }

    private Standing standing() {
        long entries = current.getNow(Optional.empty())
                .map(view -> view.log().snapshot().size())
                .orElse(0L);
        return new Standing(state, entries, tail.size());
    }

    /** The key was opened. Returns at once; the keys are wiped when the view is closed. */
    public void opened(ViewKeys given) {
        synchronized (this) {
            if (!wanted) {
                wanted = true;
                state = State.CATCHING_UP;
                current = new CompletableFuture<>();
            }
        }
        begin(() -> take(given));
    }

    private void take(ViewKeys given) {
        if (keys.isPresent() && keys.get().isSame(given)) {
            given.wipe();
            return;
        }
        letGo();
        keys = Optional.of(given);
        ticksToTry = 0;
        tick();
    }

    /** The key is closed. Returns at once; the files are closed a moment later. */
    public void closed() {
        synchronized (this) {
            wanted = false;
            state = State.CLOSED;
            current.complete(Optional.empty());
            current = CompletableFuture.completedFuture(Optional.empty());
        }
        begin(() -> {
            letGo();
            keys.ifPresent(ViewKeys::wipe);
            keys = Optional.empty();
            saved.forgetWaiting();
        });
    }

    /**
     * Builds the log in the view anew from the journal and waits for it, telling the listener of the progress.
     *
     * @return whether it stands where the journal stands; false if the key is closed or the view can't be used
     */
    public boolean rebuild() {
        try {
            return thread.submit(() -> {
                        if (open.isEmpty()) {
                            return false;
                        }
                        state = State.REBUILDING;
                        if (!open.get().rebuilt()) {
                            open.get().log().clear();
                        }
                        tick();
                        return state == State.CURRENT;
                    })
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException | RejectedExecutionException e) {
            LOG.error("the view could not be built anew: {}", ViewOpening.cause(e));
            return false;
        }
    }

    /** Brings the log in the view to where the journal stands and waits for it; otherwise that happens within a moment by itself. */
    public void catchUp() {
        int ignored = new Work().await(view -> {
            tick();
            return 0;
        });
        LOG.trace("caught up {}", ignored);
    }

    /** Makes the last good copy now and waits for it; otherwise it is made when the counter has been idle for ten minutes. */
    public void makeGoodCopy() {
        int made = new Work().await(view -> {
            try {
                new GoodCopy(place, disk).make(view.database());
                return 1;
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        });
        LOG.debug("{} copies made", made);
    }

    /** Closes it and ends its thread; waits until the files are closed. */
    @Override
    public void close() {
        closed();
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LONGEST_WORK_SECONDS, TimeUnit.SECONDS)) {
                LOG.error("the view did not close in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The open view, after waiting a little while it is being opened. */
    private Optional<OpenView> awaited() {
        try {
            return current.get(LONGEST_OPENING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }

    private void tick() {
        try {
            ticks++;
            if (open.isEmpty() && keys.isPresent() && ticksToTry-- <= 0) {
                open();
            }
            if (open.isPresent()) {
                look(open.get());
            }
        } catch (NewerViewException e) {
            LOG.error("a newer version of the program has written the view; it is not used and not touched");
            giveUp(Integer.MAX_VALUE);
        } catch (IOException | JdbiException | UnfitViewException | IllegalStateException | DamagedJournalException e) {
            LOG.error("the view can't be used now: {}", ViewOpening.cause(e));
            giveUp();
        } catch (RuntimeException e) {
            LOG.error("the view can't be used now: {}", ViewOpening.cause(e), e);
            giveUp();
        }
    }

    private void open() throws IOException, NewerViewException {
        if (failures > 1) {
            opening.discard();
        }
        OpenView opened = opening.open(keys.orElseThrow());
        open = Optional.of(opened);
        state = opened.rebuilt() ? State.REBUILDING : State.CATCHING_UP;
        publish(open);
        saved.forget(
                opened,
                StoredLogView.closed(
                        opened.log().snapshot(),
                        opened.saved().cases(opened.database().writing())));
        saved.purge(opened, clock.instant());
    }

    private synchronized void publish(Optional<OpenView> view) {
        if (wanted && !current.complete(view)) {
            current = CompletableFuture.completedFuture(view);
        }
    }

    private void look(OpenView view) throws IOException, UnfitViewException {
        follow(view);
        saved.writeWaiting(view);
        if (ticks % TICKS_BETWEEN_PURGES == 0) {
            changed |= saved.purge(view, clock.instant()) > 0;
        }
        idle++;
        if (idle == IDLE_TICKS && changed) {
            new GoodCopy(place, disk).make(view.database());
            changed = false;
        }
    }

    private void follow(OpenView view) throws IOException, UnfitViewException {
        LogFollower log = view.log();
        if (log.snapshot().size() < tail.size()) {
            boolean tell = state != State.CURRENT;
            long of = tail.size();
            if (tell) {
                progress.built(log.snapshot().size(), of);
            }
            java.util.Set<String> closed = new java.util.TreeSet<>();
            log.follow(() -> !wanted, block -> {
                closed.addAll(closings(block, log.snapshot().terms()));
                if (tell) {
                    progress.built(Math.min(block.next(), of), of);
                }
            });
            closed.retainAll(view.saved().cases(view.database().writing()));
            if (!closed.isEmpty()) {
                saved.forget(view, List.copyOf(closed));
            }
            used();
        }
        synchronized (this) {
            if (wanted && log.snapshot().size() >= tail.size()) {
                state = State.CURRENT;
                failures = 0;
            }
        }
    }

    private static List<String> closings(LogBlock block, LogTerms terms) {
        List<String> closings = new java.util.ArrayList<>();
        for (int row = 0; row < block.count(); row++) {
            if (terms.word(Column.ACTION, block.term(Column.ACTION, row)).equals(Action.CASE_CLOSED.name())) {
                closings.add(terms.word(Column.CASE, block.term(Column.CASE, row)));
            }
        }
        return closings;
    }

    private void used() {
        idle = 0;
        changed = true;
    }

    /** Tried again soon; a file that fails a second time is not tried a third time. */
    private void giveUp() {
        failures++;
        giveUp(failures == 1 ? TICKS_TO_SECOND_TRY : TICKS_BETWEEN_TRIES);
    }

    private void giveUp(int ticksUntilNextTry) {
        open.ifPresent(this::closeOpened);
        open = Optional.empty();
        ticksToTry = ticksUntilNextTry;
        publish(Optional.empty());
        synchronized (this) {
            if (wanted) {
                state = State.UNAVAILABLE;
            }
        }
    }

    /** Closes the file, the keys kept for another try. */
    private void closeOpened(OpenView view) {
        view.database().close();
        view.shelves().close();
    }

    private void letGo() {
        try {
            if (open.isPresent()) {
                saved.writeWaiting(open.get());
                open.get().close();
            }
        } catch (IOException | JdbiException | IllegalStateException e) {
            LOG.warn("the view did not close cleanly: {}", ViewOpening.cause(e));
        }
        open = Optional.empty();
    }

    private void begin(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("the view is closed");
        }
    }

    /** Work for the saved records. */
    private final class Work implements SavedRecords.ViewWork {
        @Override
        public void begin(SavedRecords.ViewTask task) {
            if (wanted) {
                VaultView.this.begin(() -> run(task));
            }
        }

        private void run(SavedRecords.ViewTask task) {
            try {
                if (open.isPresent()) {
                    task.run(open.get());
                    used();
                }
            } catch (IOException | JdbiException | IllegalStateException e) {
                LOG.error("saved records can't be written now: {}", ViewOpening.cause(e));
                giveUp();
            }
        }

        @Override
        public int await(Function<OpenView, Integer> task) {
            try {
                return thread.submit(() -> open.map(task).orElse(0)).get(LONGEST_WORK_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return 0;
            } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
                LOG.error("saved records can't be purged now: {}", ViewOpening.cause(e));
                return 0;
            }
        }
    }
}
