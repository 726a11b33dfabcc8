package org.onewindow.hubclient;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.onewindow.offline.HubReply;

/** A question that is on its way while others are waited for. The first who wants the answer gets that one's, the next asks anew. For one thread. */
final class AskedAhead<T> implements Supplier<CompletableFuture<HubReply<T>>>, AutoCloseable {
    private final Supplier<CompletableFuture<HubReply<T>>> question;
    private final CompletableFuture<HubReply<T>> first;
    private boolean taken;

    /** Asks at once. */
    AskedAhead(Supplier<CompletableFuture<HubReply<T>>> question) {
        this.question = question;
        first = question.get();
    }

    @Override
    public CompletableFuture<HubReply<T>> get() {
        if (taken) {
            return question.get();
        }
        taken = true;
        return first;
    }

    /** Ends the call if nobody waits for it any more. */
    @Override
    public void close() {
        first.cancel(true);
    }
}
