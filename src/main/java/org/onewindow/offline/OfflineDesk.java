package org.onewindow.offline;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.onewindow.access.Operator;

/** Use case: what a clerk sees of the connections and of what waits, and what they can do about it. Answers from memory unless it says otherwise. */
public final class OfflineDesk implements OfflineWork {
    /** Beyond so many entries the figures of the cases are said to be the least there can be: after a long outage millions may wait. */
    private static final int MOST_COUNTED = 5000;

    private final ConnectionMonitor connection;
    private final QueuedLookups queue;
    private final Optional<Synchroniser> synchroniser;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** {@code synchroniser} is empty at a station without a hub. Starts and closes nothing of what it is given. */
    public OfflineDesk(ConnectionMonitor connection, QueuedLookups queue, Optional<Synchroniser> synchroniser) {
        this.connection = connection;
        this.queue = queue;
        this.synchroniser = synchroniser;
        connection.whenChanged(state -> tell());
        queue.whenChanged(this::tell);
        synchroniser.ifPresent(one -> one.whenChanged(status -> tell()));
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    @Override
    public ConnectionState connection() {
        return connection.state();
    }

    @Override
    public SyncStatus synchronisation() {
        return synchroniser.map(Synchroniser::status).orElse(SyncStatus.NO_HUB);
    }

    @Override
    public VisibleQueue lookups(Operator viewer) {
        return VisibleQueue.of(queue.waiting(), queue.givenUp(), viewer);
    }

    @Override
    public WaitingCases cases() {
        return synchroniser.map(one -> one.waitingByCase(MOST_COUNTED)).orElse(WaitingCases.NONE);
    }

    @Override
    public void retryNow() {
        queue.retryNow();
        synchroniser.ifPresent(Synchroniser::retryNow);
    }

    @Override
    public void workOffline(boolean offline, Operator operator) {
        connection.chooseOffline(offline, operator);
    }

    @Override
    public void takeBack(QueuedLookup item, Operator operator) {
        queue.takeBack(item, operator);
    }

    @Override
    public Runnable whenChanged(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Calls {@code listener} with the answers to each case's queued look-ups from now on, on any thread; it must not block. */
    public void whenAnswered(Consumer<QueueAnswers> listener) {
        queue.whenAnswered(listener);
    }
}
