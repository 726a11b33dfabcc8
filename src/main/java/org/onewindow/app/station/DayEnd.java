package org.onewindow.app.station;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what belongs to the end of a day at a counter that is left running overnight, within a minute of midnight on the station's clock. What fails then is
 * done at the next sign-in, as at a counter that was off. Safe for use by several threads.
 */
final class DayEnd implements AutoCloseable {
    static final Duration PERIOD = Duration.ofMinutes(1);

    private static final Logger LOG = LoggerFactory.getLogger(DayEnd.class);

    private final Runnable work;
    private final Clock clock;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "day-end");
        thread.setDaemon(true);
        return thread;
    });
    private LocalDate day;

    /** Looks from now on. */
    DayEnd(Runnable work, Clock clock, Duration period) {
        this.work = work;
        this.clock = clock;
        day = LocalDate.now(clock);
        timer.scheduleWithFixedDelay(this::look, period.toMillis(), period.toMillis(), TimeUnit.MILLISECONDS);
    }

    private synchronized void look() {
        LocalDate today = LocalDate.now(clock);
        if (today.isAfter(day)) {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("what belongs to the day's end was not done", e);
            }
        }
        day = today;
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
