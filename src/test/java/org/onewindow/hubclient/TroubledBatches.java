package org.onewindow.hubclient;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.onewindow.offline.HubLink;
import org.onewindow.offline.HubReply;
import org.onewindow.protocol.Batch;
import org.onewindow.protocol.BatchTaken;
import org.onewindow.protocol.FeedPage;
import org.onewindow.protocol.HubCheckpoint;
import org.onewindow.protocol.HubPresence;

/**
 * Lets trouble set in at the very moment when a batch with entries sets out, and counts those that met it: that set out into it and weren't answered as if
 * nothing were.
 */
final class TroubledBatches {
    private final boolean onlySlow;
    private final AtomicReference<Runnable> next = new AtomicReference<>(TroubledBatches::nothing);
    private final AtomicInteger met = new AtomicInteger();
    private volatile boolean trouble;

    /**
     * Counts nothing before there is trouble.
     *
     * @param onlySlow whether the trouble lets everything through, late; then it meets what is taken too
     */
    TroubledBatches(boolean onlySlow) {
        this.onlySlow = onlySlow;
    }

    private static void nothing() {}

    /** Runs {@code setsIn} before the next batch with entries; each from that one on counts. */
    void troubleFromTheNextOn(Runnable setsIn) {
        next.set(() -> {
            trouble = true;
            setsIn.run();
        });
    }

    /** There is no trouble any more. */
    void over() {
        trouble = false;
    }

    int met() {
        return met.get();
    }

    /** The same way to a hub, with trouble and count. */
    HubLink on(HubLink way) {
        return new Way(way);
    }

    private final class Way implements HubLink {
        private final HubLink way;

        Way(HubLink way) {
            this.way = way;
        }

        @Override
        public CompletableFuture<HubReply<BatchTaken>> send(Batch batch) {
            boolean carries = !batch.entries().isEmpty();
            if (carries) {
                next.getAndSet(TroubledBatches::nothing).run();
            }
            boolean counts = carries && trouble;
            CompletableFuture<HubReply<BatchTaken>> reply = way.send(batch);
            var unused = reply.whenComplete((said, failure) -> {
                if (counts && (onlySlow || !(said instanceof HubReply.Taken))) {
                    met.incrementAndGet();
                }
            });
            return reply;
        }

        @Override
        public CompletableFuture<HubReply<HubPresence>> alive() {
            return way.alive();
        }

        @Override
        public CompletableFuture<HubReply<FeedPage>> feed(long from, int limit) {
            return way.feed(from, limit);
        }

        @Override
        public CompletableFuture<HubReply<HubCheckpoint>> checkpoint(long from) {
            return way.checkpoint(from);
        }
    }
}
