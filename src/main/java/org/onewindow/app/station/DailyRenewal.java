package org.onewindow.app.station;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.onewindow.hubclient.CertificateRenewal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks each day at the counter's certificate for the hub, and each hour while it should be renewed and could not be. On a thread of its own. */
final class DailyRenewal implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DailyRenewal.class);

    /** A window that opens has better to do. */
    private static final Duration FIRST = Duration.ofMinutes(1);

    private static final Duration USUAL = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofHours(1);

    private final CertificateRenewal renewal;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "certificate-renewal");
        thread.setDaemon(true);
        return thread;
    });

    /** Looks from a minute from now on. */
    DailyRenewal(CertificateRenewal renewal) {
        this.renewal = renewal;
        next(FIRST);
    }

    private void next(Duration pause) {
        if (!timer.isShutdown()) {
            var unused = timer.schedule(this::look, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        Duration pause = SOON;
        try {
            pause = switch (renewal.look()) {
                case NOT_DUE, RENEWED -> USUAL;
                case NOT_YET -> SOON;
                case NOT_TRIED -> FIRST;
            };
        } catch (RuntimeException e) {
            LOG.error("the certificate for the hub could not be looked at", e);
        }
        next(pause);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
