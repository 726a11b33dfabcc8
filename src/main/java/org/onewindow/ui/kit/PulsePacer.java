package org.onewindow.ui.kit;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/**
 * Runs work on the JavaFX thread in order, but no more than a few pieces a pulse: what many of them add to the screen at once would hold it up for
 * longer than a frame. Costs nothing while nothing waits. {@link #execute} may be called by any thread.
 */
public final class PulsePacer implements Executor {
    private final Runnable endOfPulse = this::nothing;
    private final int piecesAPulse;
    private final Queue<Runnable> waiting = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean awake = new AtomicBoolean();
    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            runSome();
        }
    };

    /** A pacer that lets {@code piecesAPulse} pieces of work run in each pulse. */
    public PulsePacer(int piecesAPulse) {
        this.piecesAPulse = piecesAPulse;
    }

    @Override
    public void execute(Runnable work) {
        waiting.add(work);
        wake();
    }

    /** What is to be executed after this waits for the next pulse at least. */
    public void endPulse() {
        execute(endOfPulse);
    }

    /** Drops what waits; to be called on the JavaFX thread. */
    public void clear() {
        waiting.clear();
    }

    private void nothing() {}

    private void wake() {
        if (awake.compareAndSet(false, true)) {
            Platform.runLater(timer::start);
        }
    }

    private void runSome() {
        for (int piece = 0; piece < piecesAPulse; piece++) {
            Runnable work = waiting.poll();
            if (work == null) {
                rest();
                return;
            }
            if (work == endOfPulse) {
                return;
            }
            work.run();
        }
    }

    private void rest() {
        timer.stop();
        awake.set(false);
        if (!waiting.isEmpty()) {
            wake();
        }
    }
}
