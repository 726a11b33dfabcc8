package org.onewindow.ui.kit;

/**
 * Runs work that must not hold up the screen, and brings what came of it back to the screen's thread. {@link SameThreadTasks} does the same
 * on the caller's thread, for tests of view models. Safe for use by several threads.
 */
public interface BackgroundTasks {

    /**
     * Begins {@code work}. What came of it (result, trouble, or neither if it was cancelled in time) and then the work's last step are
     * delivered on the screen's thread.
     */
    RunningTask start(Work<?> work);
}
