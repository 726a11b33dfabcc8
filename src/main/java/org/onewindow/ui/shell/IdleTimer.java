package org.onewindow.ui.shell;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Asks twice a second whether to lock. A timer of its own, since a JavaFX animation would keep the screen drawing all the time. */
public final class IdleTimer implements AutoCloseable {
    private static final Duration PERIOD = Duration.ofMillis(500);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "idle-lock");
        thread.setDaemon(true);
        return thread;
    });

    /** Begins to ask {@code flow} on {@code screen}, the JavaFX thread. */
    public void start(WindowFlow flow, Executor screen) {
        timer.scheduleWithFixedDelay(
                () -> screen.execute(flow::lockIfIdle), PERIOD.toMillis(), PERIOD.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
