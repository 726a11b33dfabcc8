package org.onewindow.bench;

import com.sun.javafx.tk.TKPulseListener;
import com.sun.javafx.tk.Toolkit;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import javafx.animation.AnimationTimer;

/**
 * Watches the pulses of the JavaFX thread while it is told to. A pulse is measured from its first animation timer to the moment its scenes are handed
 * over to be drawn; what the thread does between two pulses, answers put on the screen for example, is measured by the processor time it takes. Used on
 * the JavaFX thread.
 */
final class PulseWatch extends AnimationTimer {
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Runnable painted;
    /** Kept here: the toolkit holds it weakly. */
    private final TKPulseListener end = this::ended;

    private Samples pulses = new Samples();
    private Samples work = new Samples();
    private Samples own = new Samples();
    private boolean watching;
    private boolean begun;
    private long beganAt;
    private long ownBeganAt;
    private long workedAt;

    /** {@code painted} is called at the end of every pulse. */
    PulseWatch(Runnable painted) {
        this.painted = painted;
    }

    void install() {
        Toolkit.getToolkit().addPostSceneTkPulseListener(end);
        start();
    }

    /**
     * Begins to watch.
     *
     * @param pulseMillis takes how long pulses last
     * @param ownMillis takes what of it the thread works, and does not wait for the renderer or for a processor
     * @param workMillis takes what the thread works from pulse to pulse
     */
    void watch(Samples pulseMillis, Samples ownMillis, Samples workMillis) {
        pulses = pulseMillis;
        own = ownMillis;
        work = workMillis;
        watching = true;
        begun = false;
        workedAt = threads.getCurrentThreadCpuTime();
    }

    void unwatch() {
        watching = false;
    }

    @Override
    public void handle(long now) {
        if (watching) {
            long worked = threads.getCurrentThreadCpuTime();
            work.add((worked - workedAt) / 1e6);
            workedAt = worked;
        }
        begun = true;
        beganAt = System.nanoTime();
        ownBeganAt = threads.getCurrentThreadCpuTime();
    }

    private void ended() {
        if (watching && begun) {
            pulses.add((System.nanoTime() - beganAt) / 1e6);
            own.add((threads.getCurrentThreadCpuTime() - ownBeganAt) / 1e6);
        }
        begun = false;
        // What looking for the first card takes is not the program's work.
        long before = threads.getCurrentThreadCpuTime();
        painted.run();
        workedAt += threads.getCurrentThreadCpuTime() - before;
    }
}
