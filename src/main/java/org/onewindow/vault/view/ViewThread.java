package org.onewindow.vault.view;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The one thread that writes to the view. Safe for use by several threads. */
final class ViewThread {
    private static final Logger LOG = LoggerFactory.getLogger(ViewThread.class);
    private static final long TICK_MILLIS = 250;
    private static final long LONGEST_WORK_SECONDS = 60;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "view");
        made.setDaemon(true);
        return made;
    });

    /** Has something done again and again, with a quarter of a second between. */
    void tick(Runnable work) {
        var unused = thread.scheduleWithFixedDelay(work, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Has something done; nothing happens once the thread has ended. */
    void begin(Runnable work) {
        try {
            thread.execute(work);
        } catch (RejectedExecutionException e) {
            LOG.debug("the view is closed");
        }
    }

    /** Has something done and waits a minute at most; gives {@code otherwise} if it fails or doesn't come to its end. */
    <T> T await(Callable<T> work, T otherwise) {
        return awaited(work, otherwise, LONGEST_WORK_SECONDS);
    }

    /** The same, waiting as long as it takes. */
    <T> T awaitLong(Callable<T> work, T otherwise) {
        return awaited(work, otherwise, Long.MAX_VALUE);
    }

    private <T> T awaited(Callable<T> work, T otherwise, long seconds) {
        try {
            Future<T> done = thread.submit(work);
            return done.get(seconds, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return otherwise;
        } catch (ExecutionException | TimeoutException | RejectedExecutionException e) {
            LOG.error("the view's work was not done: {}", ViewOpening.cause(e));
            return otherwise;
        }
    }

    /** Ends it after the work that waits. */
    void end() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(LONGEST_WORK_SECONDS, TimeUnit.SECONDS)) {
                LOG.error("the view did not close in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
