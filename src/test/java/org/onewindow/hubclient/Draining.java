package org.onewindow.hubclient;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import org.onewindow.offline.HubLink;
import org.onewindow.offline.HubReply;
import org.onewindow.protocol.Batch;
import org.onewindow.protocol.BatchRefusal;
import org.onewindow.protocol.BatchTaken;

/** Brings a log over in the plainest way there is: in order, again until it is taken. */
public final class Draining {
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final HubLink hub;
    private final Log log;
    private final int batch;
    private long next;

    /** A log that grows. */
    public interface Log {
        long size();

        Batch batch(long from, long to);
    }

    public Draining(HubLink hub, Log log, int batch) {
        this.hub = hub;
        this.log = log;
        this.batch = batch;
    }

    /** Returns when all there is now has been acknowledged. */
    public void drain() throws InterruptedException {
        long goal = log.size();
        do {
            step();
        } while (next < goal);
    }

    /** The number of entries the hub has acknowledged, as far as is known here. */
    public long next() {
        return next;
    }

    private void step() throws InterruptedException {
        HubReply<BatchTaken> reply;
        try {
            reply = hub.send(log.batch(next, Math.min(log.size(), next + batch)))
                    .join();
        } catch (CancellationException | CompletionException e) {
            throw new AssertionError("a reply is always a reply", e);
        }
        if (reply instanceof HubReply.Taken<BatchTaken> taken) {
            next = taken.body().next();
        } else if (reply instanceof HubReply.Declined<BatchTaken> declined
                && declined.refusal() instanceof BatchRefusal.Gap gap) {
            next = gap.expected();
        } else if (reply instanceof HubReply.RetryAfter<BatchTaken> later) {
            Thread.sleep(later.pause().toMillis());
        } else if (reply instanceof HubReply.Unreachable || reply instanceof HubReply.SomebodyElse) {
            Thread.sleep(PAUSE.toMillis());
        } else {
            throw new AssertionError("the hub must not say " + reply);
        }
    }
}
