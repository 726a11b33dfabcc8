package org.onewindow.vault.view;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.onewindow.review.LogView.State;

/** Whether the view is wanted, how it stands, and the open view for whoever wants to read in it. Safe for use by several threads. */
final class ViewState {
    private static final long LONGEST_OPENING_SECONDS = 5;

    private volatile State state = State.CLOSED;
    private volatile boolean wanted;
    private volatile CompletableFuture<Optional<OpenView>> current =
            CompletableFuture.completedFuture(Optional.empty());

    State state() {
        return state;
    }

    /** Whether the key is open. */
    boolean isWanted() {
        return wanted;
    }

    /** The key was opened: from now on whoever asks for the view waits for it. */
    synchronized void want() {
        if (!wanted) {
            wanted = true;
            state = State.CATCHING_UP;
            current = new CompletableFuture<>();
        }
    }

    /** The key was closed: nobody waits, and nobody gets the view any more. */
    synchronized void refuse() {
        wanted = false;
        state = State.CLOSED;
        current.complete(Optional.empty());
        current = CompletableFuture.completedFuture(Optional.empty());
    }

    /** How it stands, unless it isn't wanted any more. */
    synchronized boolean become(State reached) {
        if (wanted) {
            state = reached;
        }
        return wanted;
    }

    /** What whoever asks is given from now on. */
    synchronized void publish(Optional<OpenView> view) {
        if (wanted && !current.complete(view)) {
            current = CompletableFuture.completedFuture(view);
        }
    }

    /** The open view at this moment. */
    Optional<OpenView> now() {
        return current.getNow(Optional.empty());
    }

    /** The open view, after waiting a little while it is being opened. */
    Optional<OpenView> awaited() {
        try {
            return current.get(LONGEST_OPENING_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } catch (ExecutionException | TimeoutException e) {
            return Optional.empty();
        }
    }
}
