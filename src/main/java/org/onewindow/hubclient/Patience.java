package org.onewindow.hubclient;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.onewindow.offline.HubReply;
import org.onewindow.review.Reach;

/** Waits for answers of the hub, for no longer than one span of time altogether; a hub that is busy is asked again within it. For one thread. */
final class Patience {
    private static final int UNKNOWN = 404;

    private final long end;

    Patience(Duration span) {
        end = System.nanoTime() + span.toNanos();
    }

    /**
     * What the hub says.
     *
     * @throws NotHadException if it says no, or nothing in time
     */
    <T> T answer(Supplier<CompletableFuture<HubReply<T>>> question) throws NotHadException {
        return said(reply(question));
    }

    /**
     * The same of what a hub of before does not know.
     *
     * @return empty if it does not
     * @throws NotHadException if it says no, or nothing in time
     */
    <T> Optional<T> answerIfKnown(Supplier<CompletableFuture<HubReply<T>>> question) throws NotHadException {
        HubReply<T> reply = reply(question);
        if (reply instanceof HubReply.Refused<T> refused && refused.status() == UNKNOWN) {
            return Optional.empty();
        }
        return Optional.of(said(reply));
    }

    private static <T> T said(HubReply<T> reply) throws NotHadException {
        if (reply instanceof HubReply.Taken<T> taken) {
            return taken.body();
        }
        throw new NotHadException(reply instanceof HubReply.Refused ? Reach.REFUSED : Reach.NOT_REACHED);
    }

    private <T> HubReply<T> reply(Supplier<CompletableFuture<HubReply<T>>> question) throws NotHadException {
        try {
            while (true) {
                HubReply<T> reply = await(question.get());
                if (!(reply instanceof HubReply.RetryAfter<T> busy)) {
                    return reply;
                }
                if (busy.pause().toNanos() >= end - System.nanoTime()) {
                    throw new NotHadException(Reach.NOT_REACHED);
                }
                Thread.sleep(busy.pause().toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotHadException(Reach.NOT_REACHED);
        }
    }

    private <T> HubReply<T> await(CompletableFuture<HubReply<T>> reply) throws InterruptedException {
        try {
            return reply.get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return new HubReply.Unreachable<>("not in time");
        } finally {
            reply.cancel(true);
        }
    }
}
