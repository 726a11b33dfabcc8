package org.onewindow.offline;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.onewindow.lookup.Timing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one task after the other, in order, on another executor. A task that fails holds up no other, and where the machine has no thread to give just now
 * the tasks wait and it asks again: nobody who hands over a task meets that. The executor must not run what it throws at. Safe for use by several threads.
 */
public final class InOrder implements Executor {
    private static final Logger LOG = LoggerFactory.getLogger(InOrder.class);
    private static final Duration ASK_AGAIN = Duration.ofMillis(250);

    private final Executor executor;
    private final Timing timing;
    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private boolean running;
    private boolean closed;

    /** On {@code executor}, which may be shared; {@code timing} says when to ask it again. */
    public InOrder(Executor executor, Timing timing) {
        this.executor = executor;
        this.timing = timing;
    }

    @Override
    public void execute(Runnable task) {
        synchronized (waiting) {
            waiting.addLast(task);
        }
        handOver();
    }

    /** Runs a task that need run just once however often it is asked for: not if this very object waits already. */
    void executeOnce(Runnable task) {
        synchronized (waiting) {
            if (!waiting.contains(task)) {
                waiting.addLast(task);
            }
        }
        handOver();
    }

    private void handOver() {
        synchronized (waiting) {
            if (running || closed || waiting.isEmpty()) {
                return;
            }
            running = true;
        }
        try {
            executor.execute(this::runAll);
        } catch (RejectedExecutionException e) {
            synchronized (waiting) {
                closed = true;
                waiting.clear();
            }
            LOG.debug("a task came after the end");
        } catch (RuntimeException | Error e) {
            LOG.error("no thread for {} tasks: {}", stopped(), e.getClass().getName());
            askAgain();
        }
    }

    /** Says how many tasks wait. */
    private int stopped() {
        synchronized (waiting) {
            running = false;
            return waiting.size();
        }
    }

    private void askAgain() {
        try {
            var unused = timing.after(ASK_AGAIN, this::handOver);
        } catch (RuntimeException | Error e) {
            LOG.error("nor a timer: the next task asks for one", e);
        }
    }

    private void runAll() {
        while (true) {
            Runnable next;
            synchronized (waiting) {
                if (waiting.isEmpty()) {
                    running = false;
                    return;
                }
                next = waiting.removeFirst();
            }
            try {
                next.run();
            } catch (RuntimeException | Error e) {
                LOG.error("a task failed", e);
            }
        }
    }
}
