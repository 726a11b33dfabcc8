package org.onewindow.lookup;

import java.time.Duration;

/**
 * The passing of time, as deadlines and pauses measure it; unmoved by changes of the wall clock. Safe for use by several threads.
 */
public interface Timing {
    /** Nanoseconds since some fixed moment. */
    long nanos();

    /** Runs {@code task} once after {@code delay}; the task is short. Running what is returned takes it back, if it has not begun. */
    Runnable after(Duration delay, Runnable task);
}
