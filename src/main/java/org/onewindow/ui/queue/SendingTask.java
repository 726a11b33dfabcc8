package org.onewindow.ui.queue;

import javafx.concurrent.Task;
import org.onewindow.offline.SyncStatus;

/**
 * Shows a piece of work that is done elsewhere, so that ControlsFX's view can show it; running it ends it. Cancelling does nothing: the journal goes to the
 * hub in any case.
 */
final class SendingTask extends Task<Boolean> {
    private final QueueWords words;
    private final long from;

    SendingTask(QueueWords words, SyncStatus begun) {
        this.words = words;
        this.from = begun.acknowledged();
        updateTitle(words.text("queue.task"));
        show(begun);
    }

    void show(SyncStatus status) {
        long done = Math.max(0, status.acknowledged() - from);
        long all = Math.max(1, status.size() - from);
        updateProgress(Math.min(done, all), all);
        updateMessage(words.text("queue.task.progress", done, all));
    }

    @Override
    protected Boolean call() {
        return true;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
        return false;
    }
}
