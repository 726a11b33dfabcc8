package org.onewindow.offline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.onewindow.access.Operator;

/**
 * Use case: what a clerk sees of the connections and of what waits, and what they can do about it. Safe for use by several threads; answers from memory unless
 * it says otherwise.
 */
public final class OfflineDesk {
    private static final int MOST_LISTED = 5000;

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

    /** How the connections stand. */
    public ConnectionState connection() {
        return connection.state();
    }

    /** How far the journal has got to the hub. */
    public SyncStatus synchronisation() {
        return synchroniser.map(Synchroniser::status).orElse(SyncStatus.NO_HUB);
    }

    /** Look-ups that wait for the exchange, the longest first. */
    public List<QueuedLookup> lookups() {
        return queue.waiting();
    }

    /** When look-ups that failed are tried again, if that is only a matter of time. */
    public Optional<Instant> lookupsNextTry() {
        return queue.nextTry();
    }

    /** What waits for the hub, by case; none without a hub. Blocks on the disk: never call it on the JavaFX thread. */
    public List<CaseTail> cases() {
        return synchroniser.map(one -> one.waitingByCase(MOST_LISTED)).orElse(List.of());
    }

    /** Tries everything that pauses now. */
    public void retryNow() {
        queue.retryNow();
        synchroniser.ifPresent(Synchroniser::retryNow);
    }

    /** Works offline from now on, or no longer. */
    public void workOffline(boolean offline, Operator operator) {
        connection.chooseOffline(offline, operator);
    }

    /** Gives a queued look-up up. */
    public void takeBack(QueuedLookup item, Operator operator) {
        queue.takeBack(item, operator);
    }

    /**
     * Runs {@code listener} after each change, on any thread; it must not block.
     *
     * @return takes the listener back
     */
    public Runnable whenChanged(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** Calls {@code listener} with the answers to each case's queued look-ups from now on, on any thread; it must not block. */
    public void whenAnswered(Consumer<QueueAnswers> listener) {
        queue.whenAnswered(listener);
    }
}
