package org.onewindow.ui.kit;

import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Background work on an executor, its outcome on another. */
public final class ThreadedTasks implements BackgroundTasks {
    private final Executor workers;
    private final Executor screen;
    private final Consumer<Throwable> lastResort;

    /**
     * Works with these.
     *
     * @param workers where work runs; what it no longer takes, once it is shut down, counts as cancelled
     * @param screen the screen's thread, {@code Platform::runLater} in a window
     * @param lastResort takes trouble that no handler takes, on the screen's thread
     */
    public ThreadedTasks(Executor workers, Executor screen, Consumer<Throwable> lastResort) {
        this.workers = workers;
        this.screen = screen;
        this.lastResort = lastResort;
    }

    @Override
    public RunningTask start(Work<?> work) {
        AtomicBoolean cancelled = new AtomicBoolean();
        FutureTask<Runnable> future = new FutureTask<>(() -> work.outcome(lastResort)) {
            @Override
            protected void done() {
                screen.execute(() -> deliver(this, work, cancelled));
            }
        };
        RunningTask task = () -> {
            cancelled.set(true);
            future.cancel(true);
        };
        try {
            workers.execute(future);
        } catch (RejectedExecutionException e) {
            // The window closes while an outcome asks for more: nobody is there to see what would come of it.
            task.cancel();
        }
        return task;
    }

    private void deliver(FutureTask<Runnable> done, Work<?> work, AtomicBoolean cancelled) {
        try {
            if (!cancelled.get()) {
                done.get().run();
            }
        } catch (CancellationException e) {
            // Cancelled after the question above: nothing is delivered.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            lastResort.accept(e);
        } finally {
            work.last().run();
        }
    }
}
