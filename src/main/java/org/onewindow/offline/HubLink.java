package org.onewindow.offline;

import java.util.concurrent.CompletableFuture;
import org.onewindow.protocol.Batch;
import org.onewindow.protocol.BatchTaken;
import org.onewindow.protocol.FeedPage;
import org.onewindow.protocol.HubCheckpoint;
import org.onewindow.protocol.HubPresence;

/**
 * Port: the station's hub, as a counter talks to it. Each call returns at once; its future always completes with a reply, never exceptionally, on any
 * thread. Cancelling a future ends the exchange of bytes; the caller sets the deadlines. Implementations are safe for use by several threads and hold
 * every answer to {@link org.onewindow.protocol.ProtocolLimits} before they trust it.
 */
public interface HubLink {

    /** The cheap probe: whether a hub is there, and not something that answers in its place. */
    CompletableFuture<HubReply<HubPresence>> alive();

    /** Gives the hub a piece of the log. Asking again with the same is safe. */
    CompletableFuture<HubReply<BatchTaken>> send(Batch batch);

    /**
     * What the hub decided.
     *
     * @param from the first sequence of the hub's log to look at
     * @param limit at most so many entries
     */
    CompletableFuture<HubReply<FeedPage>> feed(long from, int limit);

    /**
     * Where the hub's log stands.
     *
     * @param from the size to prove it from; 0 for no proof
     */
    CompletableFuture<HubReply<HubCheckpoint>> checkpoint(long from);
}
