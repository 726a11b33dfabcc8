package org.onewindow.offline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import org.onewindow.protocol.Batch;
import org.onewindow.protocol.BatchTaken;
import org.onewindow.protocol.FeedPage;
import org.onewindow.protocol.HubCheckpoint;
import org.onewindow.protocol.HubPresence;

/** A simulated hub one round trip away, whose answers to batches a test may give in its place; it notes what it was sent and when. For one thread. */
final class ScriptedHub implements HubLink {
    static final Duration RTT = Duration.ofMillis(20);

    private final SimulatedTime time;
    private final SimulatedHub hub;
    private final List<Sent> sent = new ArrayList<>();
    private Function<Batch, Optional<HubReply<BatchTaken>>> script = batch -> Optional.empty();
    private Optional<Error> breaksOnce = Optional.empty();
    private boolean away;
    private boolean silent;
    private int feeds;

    /** A batch, and when it was sent. */
    record Sent(Duration at, Batch batch) {}

    ScriptedHub(SimulatedTime time) {
        this.time = time;
        this.hub = new SimulatedHub(time);
    }

    /** Answers so from now on; where the script says nothing, the hub answers itself. */
    void says(Function<Batch, Optional<HubReply<BatchTaken>>> answers) {
        script = answers;
    }

    void saysNothingSpecial() {
        script = batch -> Optional.empty();
    }

    /** The next batch isn't even sent. */
    void breaksOnce(Error error) {
        breaksOnce = Optional.of(error);
    }

    /** Nobody is there, and whoever asks is told so at once. */
    void away(boolean now) {
        away = now;
    }

    /** Batches are swallowed, although somebody is there. */
    void silent(boolean now) {
        silent = now;
    }

    void makeCopy() {
        hub.makeCopy();
    }

    void restoreCopy() {
        hub.restoreCopy();
    }

    List<Sent> sent() {
        return sent;
    }

    int feeds() {
        return feeds;
    }

    long taken() {
        return hub.taken().size();
    }

    @Override
    public CompletableFuture<HubReply<HubPresence>> alive() {
        return answered(hub::alive);
    }

    @Override
    public CompletableFuture<HubReply<BatchTaken>> send(Batch batch) {
        if (breaksOnce.isPresent()) {
            Error error = breaksOnce.get();
            breaksOnce = Optional.empty();
            throw error;
        }
        sent.add(new Sent(time.passed(), batch));
        return silent
                ? new CompletableFuture<>()
                : answered(() -> script.apply(batch).orElseGet(() -> hub.take(batch)));
    }

    @Override
    public CompletableFuture<HubReply<FeedPage>> feed(long from, int limit) {
        feeds++;
        return answered(() -> hub.feed(from));
    }

    @Override
    public CompletableFuture<HubReply<HubCheckpoint>> checkpoint(long from) {
        throw new UnsupportedOperationException("nobody asks");
    }

    private <T> CompletableFuture<HubReply<T>> answered(Supplier<HubReply<T>> answer) {
        CompletableFuture<HubReply<T>> future = new CompletableFuture<>();
        boolean there = !away;
        time.after(RTT, () -> future.complete(there ? answer.get() : new HubReply.Unreachable<>("away")));
        return future;
    }
}
