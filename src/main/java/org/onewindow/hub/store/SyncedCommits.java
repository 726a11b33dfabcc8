package org.onewindow.hub.store;

import org.jdbi.v3.core.Jdbi;

/**
 * Makes H2's commits durable: after a commit H2 has only written, so a {@code CHECKPOINT SYNC} follows, one for all who wait at that moment. Safe for use
 * by several threads.
 */
final class SyncedCommits {
    private final Jdbi jdbi;
    private final Object syncing = new Object();
    private long committed;
    private long synced;

    SyncedCommits(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** Returns when everything that this thread has committed is on the disk. */
    void await() {
        long mine = oneMore();
        synchronized (syncing) {
            if (synced >= mine) {
                return;
            }
            long upTo = soFar();
            jdbi.useHandle(handle -> handle.execute("CHECKPOINT SYNC"));
            synced = upTo;
        }
    }

    private synchronized long oneMore() {
        committed++;
        return committed;
    }

    private synchronized long soFar() {
        return committed;
    }
}
