package org.onewindow.ui.queue;

import javafx.concurrent.Task;

/**
 * Shows a piece of work that is done elsewhere, so that ControlsFX's view can show it; running it ends it. It cannot be cancelled, and the view's button
 * for that is taken away by the style: the journal goes to the hub in any case.
 */
final class SendingTask extends Task<Boolean> {
    private final QueueWords words;

    SendingTask(QueueWords words, SendingProgress progress) {
        this.words = words;
        updateTitle(words.text("queue.task"));
        show(progress);
    }

    void show(SendingProgress progress) {
        updateProgress(progress.done(), progress.all());
        updateMessage(words.text("queue.task.progress", progress.done(), progress.all()));
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
