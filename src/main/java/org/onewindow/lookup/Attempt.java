package org.onewindow.lookup;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request on its way, by one request ID. Whatever the source does, one reply at most comes of it. Safe for use by several threads. */
final class Attempt {
    private static final Logger LOG = LoggerFactory.getLogger(Attempt.class);

    private final UUID requestId = UUID.randomUUID();
    private Optional<Thread> asking = Optional.empty();
    private Optional<CompletableFuture<SourceReply>> underway = Optional.empty();
    private boolean stopped;

    UUID requestId() {
        return requestId;
    }

    /** Asks, on a thread of {@code executor}, and hands the reply over on such a thread. */
    void send(DepartmentSource source, ServiceRequest request, Executor executor, Consumer<SourceReply> reply) {
        executor.execute(() -> {
            CompletableFuture<SourceReply> future = ask(source, request);
            future.whenCompleteAsync(
                    (received, failure) ->
                            reply.accept(failure == null && received != null ? received : failed(failure)),
                    executor);
        });
    }

    /** Gives it up: the source is told, and a source that blocks is interrupted. Foreign code runs in here. */
    void stop() {
        Optional<CompletableFuture<SourceReply>> toCancel;
        synchronized (this) {
            stopped = true;
            asking.ifPresent(Thread::interrupt);
            toCancel = underway;
        }
        toCancel.ifPresent(future -> future.cancel(true));
    }

    private CompletableFuture<SourceReply> ask(DepartmentSource source, ServiceRequest request) {
        synchronized (this) {
            if (stopped) {
                return CompletableFuture.completedFuture(failed(null));
            }
            asking = Optional.of(Thread.currentThread());
        }
        CompletableFuture<SourceReply> future;
        try {
            future = Objects.requireNonNull(source.ask(request), "no future");
        } catch (RuntimeException | Error e) {
            future = CompletableFuture.failedFuture(e);
        }
        boolean tooLate;
        synchronized (this) {
            asking = Optional.empty();
            underway = Optional.of(future);
            tooLate = stopped;
        }
        if (tooLate) {
            Thread.interrupted();
            future.cancel(true);
        }
        return future;
    }

    private SourceReply failed(@Nullable Throwable failure) {
        if (failure != null && !(failure instanceof CancellationException)) {
            // The class alone: a message of foreign code may carry what it was given.
            LOG.error(
                    "request {} failed inside the program: {}",
                    requestId,
                    failure.getClass().getName());
        }
        return new SourceReply.Failed(
                Trouble.EXCHANGE_FAILED, Optional.empty(), Optional.of(requestId.toString()), HashVerdict.ABSENT);
    }
}
