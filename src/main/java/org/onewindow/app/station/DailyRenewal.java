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

    private final CertificateRenewal renewal;
    private final Pauses pauses;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "certificate-renewal");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * When it looks.
     *
     * @param first the first time, and while it is not known which of two certificates the hub takes; a window that opens has better to do at once
     * @param usual otherwise
     * @param soon while it should be renewed and could not be
     */
    record Pauses(Duration first, Duration usual, Duration soon) {
        static final Pauses STANDARD = new Pauses(Duration.ofMinutes(1), Duration.ofDays(1), Duration.ofHours(1));
    }

    /** Looks from the first pause on. */
    DailyRenewal(CertificateRenewal renewal, Pauses pauses) {
        this.renewal = renewal;
        this.pauses = pauses;
        next(pauses.first());
    }

    private void next(Duration pause) {
        if (!timer.isShutdown()) {
            var unused = timer.schedule(this::look, pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void look() {
        Duration pause = pauses.soon();
        try {
            pause = switch (renewal.look()) {
                case NOT_DUE, RENEWED -> pauses.usual();
                case NOT_YET -> pauses.soon();
                case NOT_TRIED -> pauses.first();
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
