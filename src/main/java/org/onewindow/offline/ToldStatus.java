package org.onewindow.offline;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The status as it was told last. It becomes another on the owner's thread; any thread may ask for it. */
final class ToldStatus {
    private final List<Consumer<SyncStatus>> listeners = new CopyOnWriteArrayList<>();
    private volatile SyncStatus now;

    ToldStatus(SyncStatus first) {
        this.now = first;
    }

    SyncStatus now() {
        return now;
    }

    void whenChanged(Consumer<SyncStatus> listener) {
        listeners.add(listener);
    }

    /** Tells the listeners, if it is another than before. */
    void become(SyncStatus status) {
        if (!status.equals(now)) {
            now = status;
            listeners.forEach(listener -> listener.accept(status));
        }
    }
}
