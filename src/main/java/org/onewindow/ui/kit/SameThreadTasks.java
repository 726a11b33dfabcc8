package org.onewindow.ui.kit;

import java.util.function.Consumer;

/** Does the work at once, on the caller's thread: what comes of it is there when {@link #start} returns. */
public final class SameThreadTasks implements BackgroundTasks {
    private final ThreadedTasks tasks;

    /** Gives trouble that nobody handles to {@code lastResort}. */
    public SameThreadTasks(Consumer<Throwable> lastResort) {
        tasks = new ThreadedTasks(Runnable::run, Runnable::run, lastResort);
    }

    @Override
    public RunningTask start(Work<?> work) {
        return tasks.start(work);
    }
}
