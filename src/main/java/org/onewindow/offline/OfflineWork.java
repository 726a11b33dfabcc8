package org.onewindow.offline;

import org.onewindow.access.Operator;

/** What a clerk sees of the connections and of what waits, and what they can do about it. Safe for use by several threads. */
public interface OfflineWork {
    /** How the connections stand. */
    ConnectionState connection();

    /** How far the journal has got to the hub. */
    SyncStatus synchronisation();

    /** Look-ups that wait for the exchange, as far as {@code viewer} may see them. */
    VisibleQueue lookups(Operator viewer);

    /** What waits for the hub, by case; none without a hub. May block on the disk: never call it on the JavaFX thread. */
    WaitingCases cases();

    /** Tries everything that pauses now. */
    void retryNow();

    /** Works offline from now on, or no longer. */
    void workOffline(boolean offline, Operator operator);

    /** Gives a queued look-up up; does nothing if it is not for {@code operator} to see. */
    void takeBack(QueuedLookup item, Operator operator);

    /**
     * Runs {@code listener} after each change, on any thread; it must not block.
     *
     * @return takes the listener back
     */
    Runnable whenChanged(Runnable listener);
}
