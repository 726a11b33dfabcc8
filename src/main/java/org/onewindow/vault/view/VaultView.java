package org.onewindow.vault.view;

import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.onewindow.lookup.RecordCache;
import org.onewindow.review.LogNames;
import org.onewindow.review.LogView;
import org.onewindow.review.LogView.Standing;

/**
 * The view beside a vault's journal: opened with the vault's key and closed with it, on one thread of its own, so that neither signing in nor a look-up
 * waits for it. Whatever happens to it, the journal goes on. Safe for use by several threads.
 */
public final class VaultView implements AutoCloseable {
    private final JournalTail tail;
    private final ViewState state = new ViewState();
    private final ViewThread thread = new ViewThread();
    private final SavedTime time;
    private final SavedRecords saved;
    private final ViewKeeper keeper;

    /** A view that is not open yet. {@code nanos} is time that nobody can set, which saved records are kept by while the clock is plainly wrong. */
    public VaultView(
            ViewPlace place,
            JournalTail tail,
            Sealer sealer,
            DurableDisk disk,
            Clock clock,
            LongSupplier nanos,
            ViewProgress progress) {
        this.tail = tail;
        time = new SavedTime(place, disk, clock, nanos);
        saved = new SavedRecords(state::awaited, new Work(), time);
        keeper = new ViewKeeper(
                state,
                new ViewOpening(place, sealer, disk, tail),
                new GoodCopy(place, disk),
                tail,
                saved,
                time,
                new ShelfFiles(place, disk),
                progress);
        thread.tick(keeper::tick);
    }

    /** The log through this view. */
    public LogView logView(LogNames names) {
        return new StoredLogView(
                this::standing,
                () -> state.awaited().map(view -> view.log().snapshot()).orElseGet(LogSnapshot::empty),
                names);
    }

    /** The saved records in this view. */
    public RecordCache savedRecords() {
        return saved;
    }

    /**
     * An authentic answer from another machine says that it is {@code moment} there: if this machine's clock agrees, a step that it made is believed, and
     * saved records come to their term by it. Returns at once.
     */
    public void heard(Instant moment) {
        if (time.heard(moment)) {
            thread.begin(keeper::purge);
        }
    }

    private Standing standing() {
        long entries = state.now().map(view -> view.log().snapshot().size()).orElse(0L);
        return new Standing(state.state(), entries, tail.size());
    }

    /** The key was opened. Returns at once; the keys are wiped when the view is closed. */
    public void opened(ViewKeys given) {
        state.want();
        thread.begin(() -> keeper.take(given));
    }

    /** The key is closed. Returns at once; the files are closed a moment later. */
    public void closed() {
        state.refuse();
        thread.begin(keeper::drop);
    }

    /**
     * Builds the log in the view anew from the journal and waits for it, telling the listener of the progress.
     *
     * @return whether it stands where the journal stands; false if the key is closed or the view can't be used
     */
    public boolean rebuild() {
        return thread.awaitLong(keeper::rebuild, false);
    }

    /** Brings the log in the view to where the journal stands and waits for it; otherwise that happens within a moment by itself. */
    public void catchUp() {
        thread.await(
                () -> {
                    if (keeper.open().isPresent()) {
                        keeper.tick();
                    }
                    return true;
                },
                false);
    }

    /** Makes the last good copy now and waits for it; otherwise it is made when the counter has been idle for ten minutes. */
    public void makeGoodCopy() {
        thread.await(
                () -> {
                    keeper.makeGoodCopy();
                    return true;
                },
                false);
    }

    /** Closes it and ends its thread; waits until the files are closed. */
    @Override
    public void close() {
        closed();
        thread.end();
    }

    /** Work for the saved records. */
    private final class Work implements SavedRecords.ViewWork {
        @Override
        public void begin(SavedRecords.ViewTask task) {
            if (state.isWanted()) {
                thread.begin(() -> keeper.write(task));
            }
        }

        @Override
        public int await(Function<OpenView, Integer> task) {
            return thread.await(
                    () -> Optional.of(keeper)
                            .flatMap(ViewKeeper::open)
                            .map(task)
                            .orElse(0),
                    0);
        }
    }
}
