package org.onewindow.hub.server;

import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Callback;

/**
 * What is left of a request's body once it has been answered unread. It is let in and thrown away for a short while, at most so many bytes, before the
 * connection is closed: closing at once would reset it, and the sender, still sending, might lose the answer that says why (RFC 9112, section 9.6).
 */
final class UnreadBody implements Runnable {
    private static final long MOST_BYTES = 16L << 20;
    private static final long MOST_SECONDS = 2;

    private final Request request;
    private final Callback closing;
    private final ScheduledFuture<?> patience;
    private final AtomicBoolean over = new AtomicBoolean();
    private long seen;

    private UnreadBody(Request request, Callback closing, ScheduledExecutorService timer) {
        this.request = request;
        this.closing = closing;
        this.patience = timer.schedule(this::end, MOST_SECONDS, TimeUnit.SECONDS);
    }

    /** A callback for the answer's writing, that ends {@code closing} when the sender is done or has been waited for long enough. */
    static Callback before(Callback closing, Request request, ScheduledExecutorService timer) {
        return Callback.from(() -> new UnreadBody(request, closing, timer).run(), closing::failed);
    }

    @Override
    public void run() {
        while (!over.get()) {
            Content.Chunk chunk = request.read();
            if (chunk == null) {
                request.demand(this);
                return;
            }
            seen += chunk.remaining();
            chunk.release();
            if (chunk.isLast() || Content.Chunk.isFailure(chunk) || seen > MOST_BYTES) {
                end();
            }
        }
    }

    private void end() {
        if (over.compareAndSet(false, true)) {
            patience.cancel(false);
            closing.succeeded();
        }
    }
}
