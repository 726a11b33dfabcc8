package org.onewindow.app.station;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.onewindow.offline.HubLink;
import org.onewindow.offline.HubReply;
import org.onewindow.protocol.Batch;
import org.onewindow.protocol.BatchTaken;
import org.onewindow.protocol.FeedPage;
import org.onewindow.protocol.HubCheckpoint;
import org.onewindow.protocol.HubPresence;

/** A way to the hub that tells when the hub took a request of this counter; the cheap probe, which it answers to anybody, doesn't count. */
final class ContactedLink implements HubLink {
    private final HubLink link;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    ContactedLink(HubLink link) {
        this.link = link;
    }

    /** Runs {@code listener} at each contact from now on, on any thread; it must return at once. */
    void whenContacted(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public CompletableFuture<HubReply<HubPresence>> alive() {
        return link.alive();
    }

    @Override
    public CompletableFuture<HubReply<BatchTaken>> send(Batch batch) {
        return noticed(link.send(batch));
    }

    @Override
    public CompletableFuture<HubReply<FeedPage>> feed(long from, int limit) {
        return noticed(link.feed(from, limit));
    }

    @Override
    public CompletableFuture<HubReply<HubCheckpoint>> checkpoint(long from) {
        return noticed(link.checkpoint(from));
    }

    /** The very future of the link, so that cancelling it ends the exchange of bytes. */
    private <T> CompletableFuture<HubReply<T>> noticed(CompletableFuture<HubReply<T>> reply) {
        var unused = reply.thenAccept(came -> {
            if (came instanceof HubReply.Taken) {
                listeners.forEach(Runnable::run);
            }
        });
        return reply;
    }
}
