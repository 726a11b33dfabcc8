package org.onewindow.vault.view;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.JdbiException;
import org.onewindow.journal.Action;
import org.onewindow.journal.DamagedJournalException;
import org.onewindow.review.LogView.State;
import org.onewindow.vault.view.LogTerms.Column;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the view while its keys are there, brings it up to the journal at every tick, tidies it, and tries again after a failure. Used by the view's
 * thread only.
 */
final class ViewKeeper {
    private static final Logger LOG = LoggerFactory.getLogger(ViewKeeper.class);
    private static final int TICKS_BETWEEN_TRIES = 40;
    private static final int TICKS_TO_SECOND_TRY = 4;
    private static final int TICKS_BETWEEN_PURGES = 240;
    private static final int IDLE_TICKS = 2400;

    private final ViewState state;
    private final ViewOpening opening;
    private final GoodCopy goodCopy;
    private final JournalTail tail;
    private final SavedRecords saved;
    private final SavedTime time;
    private final ShelfFiles shelves;
    private final ViewProgress progress;

    private Optional<ViewKeys> keys = Optional.empty();
    private Optional<OpenView> open = Optional.empty();
    private int ticks;
    private int ticksToTry;
    private int idle;
    private int failures;
    private boolean changed;
    private boolean unpacked;

    ViewKeeper(
            ViewState state,
            ViewOpening opening,
            GoodCopy goodCopy,
            JournalTail tail,
            SavedRecords saved,
            SavedTime time,
            ShelfFiles shelves,
            ViewProgress progress) {
        this.state = state;
        this.opening = opening;
        this.goodCopy = goodCopy;
        this.tail = tail;
        this.saved = saved;
        this.time = time;
        this.shelves = shelves;
        this.progress = progress;
    }

    Optional<OpenView> open() {
        return open;
    }

    /** From now on opened with these keys, at once if it can be. */
    void take(ViewKeys given) {
        if (keys.isPresent() && keys.get().isSame(given)) {
            given.wipe();
            return;
        }
        letGo();
        keys = Optional.of(given);
        ticksToTry = 0;
        tick();
    }

    /** The key is closed. */
    void drop() {
        letGo();
        keys.ifPresent(ViewKeys::wipe);
        keys = Optional.empty();
        saved.forgetWaiting();
    }

    /** Builds the log anew; says whether it stands where the journal stands. */
    boolean rebuild() {
        if (open.isEmpty()) {
            return false;
        }
        state.become(State.REBUILDING);
        if (!open.get().rebuilt()) {
            open.get().log().clear();
        }
        tick();
        return state.state() == State.CURRENT;
    }

    /** Makes the last good copy. */
    void makeGoodCopy() throws IOException {
        if (open.isPresent()) {
            goodCopy.make(open.get().database());
        }
    }

    /** Has something written; a view that fails at it is given up for now. */
    void write(SavedRecords.ViewTask task) {
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

    /** Forgets what is past its term, now that it is known what time it is. */
    void purge() {
        write(view -> saved.purge(view, time.now()));
        time.keep();
    }

    /** What there is to be done every quarter of a second. */
    void tick() {
        try {
            ticks++;
            if (open.isEmpty() && keys.isPresent() && ticksToTry-- <= 0) {
                tryToOpen();
            }
            if (open.isPresent()) {
                look(open.get());
            } else if (ticks % TICKS_BETWEEN_PURGES == 1) {
                destroyDue();
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

    /** While nobody is signed in: the rows go when somebody is, but nobody can read them any more. */
    private void destroyDue() {
        try {
            if (!opening.isNewer()) {
                shelves.destroyDue(time.now());
                time.keep();
            }
        } catch (IOException e) {
            LOG.warn("what is due could not be destroyed; it is tried again", e);
        }
    }

    private void tryToOpen() throws IOException, NewerViewException {
        if (failures > 1) {
            opening.discard();
        }
        OpenView opened = opening.open(keys.orElseThrow());
        open = Optional.of(opened);
        unpacked = false;
        state.become(opened.rebuilt() ? State.REBUILDING : State.CATCHING_UP);
        saved.purge(opened, time.now());
        time.keep();
        state.publish(open);
    }

    private void look(OpenView view) throws IOException, UnfitViewException {
        follow(view);
        if (!unpacked) {
            unpack(view);
        }
        saved.writeWaiting(view);
        if (ticks % TICKS_BETWEEN_PURGES == 0) {
            changed |= saved.purge(view, time.now()) > 0;
            time.keep();
        }
        idle++;
        if (idle == IDLE_TICKS && changed) {
            goodCopy.make(view.database());
            changed = false;
        }
    }

    private void follow(OpenView view) throws IOException, UnfitViewException {
        LogFollower log = view.log();
        if (log.snapshot().size() < tail.size()) {
            boolean tell = state.state() != State.CURRENT;
            long of = tail.size();
            if (tell) {
                progress.built(log.snapshot().size(), of);
            }
            Set<String> closed = new TreeSet<>();
            log.follow(() -> !state.isWanted(), block -> {
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
        if (log.snapshot().size() >= tail.size() && state.become(State.CURRENT)) {
            failures = 0;
        }
    }

    private static List<String> closings(LogBlock block, LogTerms terms) {
        List<String> closings = new java.util.ArrayList<>();
        LogColumns columns = block.columns();
        for (int row = 0; row < block.count(); row++) {
            if (terms.word(Column.ACTION, columns.term(Column.ACTION, row)).equals(Action.CASE_CLOSED.name())) {
                closings.add(terms.word(Column.CASE, columns.term(Column.CASE, row)));
            }
        }
        return closings;
    }

    /**
     * Once after opening, when whoever was waiting has the view: unpacks the log, newest entries first, and forgets what a crash may have left of cases
     * that the journal says are closed.
     */
    private void unpack(OpenView view) throws IOException {
        List<LogBlock> blocks = view.log().snapshot().blocks();
        for (int at = blocks.size() - 1; at >= 0 && state.isWanted(); at--) {
            blocks.get(at).columns();
        }
        List<String> cases = view.saved().cases(view.database().writing());
        saved.forget(view, StoredLogView.closed(view.log().snapshot(), cases));
        unpacked = true;
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
        open.ifPresent(ViewKeeper::closeOpened);
        open = Optional.empty();
        ticksToTry = ticksUntilNextTry;
        state.publish(Optional.empty());
        state.become(State.UNAVAILABLE);
    }

    /** Closes the file, the keys kept for another try. */
    private static void closeOpened(OpenView view) {
        view.database().close();
        view.shelves().close();
    }

    private void letGo() {
        try {
            if (open.isPresent()) {
                saved.writeWaiting(open.get());
                time.keep();
                open.get().close();
            }
        } catch (IOException | JdbiException | IllegalStateException e) {
            LOG.warn("the view did not close cleanly: {}", ViewOpening.cause(e));
        }
        open = Optional.empty();
    }
}
