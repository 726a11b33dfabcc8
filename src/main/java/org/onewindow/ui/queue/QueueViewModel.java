package org.onewindow.ui.queue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.onewindow.access.Operator;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.offline.ConnectionState;
import org.onewindow.offline.OfflineWork;
import org.onewindow.offline.QueuedLookup;
import org.onewindow.offline.SyncStatus;
import org.onewindow.offline.VisibleQueue;
import org.onewindow.offline.WaitingCases;
import org.onewindow.ui.kit.BackgroundTasks;
import org.onewindow.ui.kit.Work;

/** The queue screen without its looks. Used on the screen's thread only; what changes elsewhere is handed to {@code screen}. */
public final class QueueViewModel {
    private final OfflineWork desk;
    private final Catalogue catalogue;
    private final Operator operator;
    private final BackgroundTasks tasks;
    private final Runnable stopListening;
    private final AtomicBoolean stale = new AtomicBoolean();
    private final ReadOnlyObjectWrapper<ConnectionState> connection;
    private final ReadOnlyObjectWrapper<SyncStatus> synchronisation;
    private final ReadOnlyObjectWrapper<Optional<SendingProgress>> sending =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<WaitingLookup>> lookups = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<TakenOut>> takenOut = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Integer> others = new ReadOnlyObjectWrapper<>(0);
    private final ReadOnlyObjectWrapper<WaitingCases> cases = new ReadOnlyObjectWrapper<>(WaitingCases.NONE);
    private boolean countingCases;
    private boolean shown;

    /**
     * Follows {@code desk} until it is closed.
     *
     * @param operator who works here now
     * @param screen runs work on the screen's thread, in order
     * @param tasks runs work that may block
     */
    public QueueViewModel(
            OfflineWork desk, Catalogue catalogue, Operator operator, Executor screen, BackgroundTasks tasks) {
        this.desk = desk;
        this.catalogue = catalogue;
        this.operator = operator;
        this.tasks = tasks;
        this.connection = new ReadOnlyObjectWrapper<>(desk.connection());
        this.synchronisation = new ReadOnlyObjectWrapper<>(desk.synchronisation());
        this.stopListening = desk.whenChanged(() -> {
            if (stale.compareAndSet(false, true)) {
                screen.execute(this::refresh);
            }
        });
        refresh();
    }

    private void refresh() {
        stale.set(false);
        connection.set(desk.connection());
        synchronisation.set(desk.synchronisation());
        sending.set(SendingProgress.after(sending.get(), synchronisation.get()));
        VisibleQueue queue = desk.lookups(operator);
        lookups.set(queue.waiting().stream().map(this::line).toList());
        others.set(queue.others());
        takenOut.set(queue.givenUp().stream()
                .map(one -> new TakenOut(line(one.item()), one))
                .toList());
        if (shown) {
            countCases();
        }
    }

    private WaitingLookup line(QueuedLookup item) {
        return new WaitingLookup(
                item,
                catalogue.service(item.service()),
                catalogue.matter(item.matter()),
                item.operator().equals(operator.name()));
    }

    /** Reads the journal's tail, one reading at a time. */
    private void countCases() {
        if (!countingCases) {
            countingCases = true;
            tasks.start(Work.of(desk::cases).then(cases::set).atLast(() -> countingCases = false));
        }
    }

    /** The screen is being looked at: from now on what waits for the hub is counted too. */
    void show() {
        shown = true;
        refresh();
    }

    /** How the connections stand. */
    public ReadOnlyObjectProperty<ConnectionState> connection() {
        return connection.getReadOnlyProperty();
    }

    /** How far the journal has got to the hub. */
    public ReadOnlyObjectProperty<SyncStatus> synchronisation() {
        return synchronisation.getReadOnlyProperty();
    }

    /** What is being sent just now; it goes on counting however often the screen is built anew. */
    ReadOnlyObjectProperty<Optional<SendingProgress>> sending() {
        return sending.getReadOnlyProperty();
    }

    /** Look-ups that wait for the exchange and are for this operator to see, the longest first. */
    public ReadOnlyObjectProperty<List<WaitingLookup>> lookups() {
        return lookups.getReadOnlyProperty();
    }

    /** How many look-ups of others wait beside them. */
    ReadOnlyObjectProperty<Integer> others() {
        return others.getReadOnlyProperty();
    }

    /** What was taken out of the queue and will not be asked, the newest last. */
    ReadOnlyObjectProperty<List<TakenOut>> takenOut() {
        return takenOut.getReadOnlyProperty();
    }

    /** What waits for the hub, by case. */
    ReadOnlyObjectProperty<WaitingCases> cases() {
        return cases.getReadOnlyProperty();
    }

    /** Tries everything that pauses now. */
    void retryNow() {
        desk.retryNow();
    }

    /** Works offline from now on, or no longer. */
    void workOffline(boolean offline) {
        desk.workOffline(offline, operator);
    }

    /** Gives a queued look-up up. */
    void takeBack(WaitingLookup lookup) {
        desk.takeBack(lookup.item(), operator);
    }

    /** Follows no longer. */
    public void close() {
        stopListening.run();
    }
}
