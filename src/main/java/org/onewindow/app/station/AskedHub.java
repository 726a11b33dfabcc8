package org.onewindow.app.station;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.onewindow.access.HubPresence;
import org.onewindow.offline.ConnectionMonitor;
import org.onewindow.offline.HubReply;
import org.onewindow.offline.LinkState;

/**
 * Asks the hub when somebody signs in, whether it is there for this counter, and waits for it; not for one that is known to be out of reach, but for the
 * first time, when a slow start may look like an outage. That a clerk chose to work offline doesn't count: the next one must be able to sign in. Safe for
 * use by several threads.
 */
final class AskedHub implements HubPresence {
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final Supplier<CompletableFuture<? extends HubReply<?>>> question;
    private final ConnectionMonitor monitor;
    private final AtomicBoolean asked = new AtomicBoolean();

    AskedHub(Supplier<CompletableFuture<? extends HubReply<?>>> question, ConnectionMonitor monitor) {
        this.question = question;
        this.monitor = monitor;
    }

    @Override
    public State state() {
        Optional<LinkState> link = monitor.state().hub();
        if (asked.getAndSet(true) && link.filter(LinkState::up).isEmpty()) {
            return State.NOT_REACHED;
        }
        CompletableFuture<? extends HubReply<?>> answer = question.get();
        try {
            return answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS) instanceof HubReply.Taken
                    ? State.REACHED
                    : State.NOT_REACHED;
        } catch (TimeoutException | ExecutionException e) {
            return State.NOT_REACHED;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return State.NOT_REACHED;
        } finally {
            answer.cancel(true);
        }
    }
}
