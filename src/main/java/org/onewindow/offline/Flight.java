package org.onewindow.offline;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.onewindow.lookup.Timing;

/**
 * The one request that is on its way to the hub, if there is one. What comes of it is heard once and in the owner's order: the reply, or that there was none
 * in time. What comes later is nobody's. For the owner's thread.
 */
final class Flight {
    private final Timing timing;
    private final Executor owner;
    private final Duration patience;
    private long number;
    private Optional<Runnable> giveUp = Optional.empty();

    Flight(Timing timing, Executor owner, Duration patience) {
        this.timing = timing;
        this.owner = owner;
        this.patience = patience;
    }

    boolean isUnderway() {
        return giveUp.isPresent();
    }

    <T> void begin(Supplier<CompletableFuture<HubReply<T>>> request, Consumer<HubReply<T>> heard) {
        long mine = ++number;
        CompletableFuture<HubReply<T>> future;
        try {
            future = request.get();
        } catch (RuntimeException | Error e) {
            future = CompletableFuture.completedFuture(failed(e));
        }
        CompletableFuture<HubReply<T>> asked = future;
        Runnable takeBackDeadline = timing.after(
                patience,
                () -> owner.execute(() -> {
                    if (number == mine && isUnderway()) {
                        end();
                        heard.accept(new HubReply.Unreachable<>("no answer in time"));
                    }
                }));
        giveUp = Optional.of(() -> {
            takeBackDeadline.run();
            asked.cancel(true);
        });
        var unused = asked.whenComplete((reply, failure) -> owner.execute(() -> {
            if (number == mine && isUnderway()) {
                end();
                heard.accept(failure == null ? reply : failed(failure));
            }
        }));
    }

    private static <T> HubReply<T> failed(Throwable failure) {
        return new HubReply.Unreachable<>(failure.getClass().getName());
    }

    /** Waits for it no longer. */
    void end() {
        giveUp.ifPresent(Runnable::run);
        giveUp = Optional.empty();
    }
}
