package org.onewindow.offline;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.onewindow.lookup.ExchangeProbe;
import org.onewindow.lookup.LinkFinding;
import org.onewindow.protocol.Batch;
import org.onewindow.protocol.BatchTaken;
import org.onewindow.protocol.FeedPage;
import org.onewindow.protocol.HubCheckpoint;
import org.onewindow.protocol.HubPresence;

/** The network between a counter and its hub, with weather. Whatever is on its way arrives in the end, if it is not lost, however late. */
final class SimulatedNetwork implements HubLink, ExchangeProbe {
    /** What happens to requests. */
    enum Weather {
        FINE,
        REQUEST_LOST,
        ANSWER_LOST,
        SENT_TWICE,
        LATE,
        REFUSING,
        BUSY,
        SIGN_IN_PAGE,
        SERVER_ERROR,
        /** Any of these, at random. */
        STORM
    }

    private static final Weather[] EVERY = Weather.values();

    private final SimulatedTime time;
    private final SimulatedHub hub;
    private final Random random;
    private Weather weather = Weather.FINE;

    SimulatedNetwork(SimulatedTime time, SimulatedHub hub, Random random) {
        this.time = time;
        this.hub = hub;
        this.random = random;
    }

    void weather(Weather now) {
        weather = now;
    }

    static Weather any(Random random) {
        return EVERY[random.nextInt(EVERY.length)];
    }

    private Duration latency() {
        return Duration.ofMillis(1 + random.nextInt(60));
    }

    private <T> CompletableFuture<HubReply<T>> carry(Supplier<HubReply<T>> request) {
        CompletableFuture<HubReply<T>> answer = new CompletableFuture<>();
        Weather now = weather == Weather.STORM ? EVERY[random.nextInt(EVERY.length - 1)] : weather;
        switch (now) {
            case FINE, STORM -> arrive(request, answer, latency(), latency());
            case REQUEST_LOST -> {}
            case ANSWER_LOST -> time.after(latency(), () -> deliver(request));
            case SENT_TWICE -> {
                arrive(request, answer, latency(), latency());
                time.after(latency().multipliedBy(20), () -> deliver(request));
            }
            case LATE -> arrive(request, answer, latency().multipliedBy(700), latency());
            case REFUSING -> answerAfter(answer, new HubReply.Unreachable<>("refused"));
            case BUSY -> answerAfter(answer, new HubReply.RetryAfter<>(Duration.ofSeconds(random.nextInt(100))));
            case SIGN_IN_PAGE -> answerAfter(answer, new HubReply.SomebodyElse<>("a page"));
            case SERVER_ERROR -> answerAfter(answer, new HubReply.Refused<>(500, "an error"));
        }
        return answer;
    }

    /** Nobody hears the answer. */
    private static void deliver(Supplier<? extends HubReply<?>> request) {
        var unheard = request.get();
    }

    private <T> void answerAfter(CompletableFuture<HubReply<T>> answer, HubReply<T> reply) {
        time.after(latency(), () -> answer.complete(reply));
    }

    private <T> void arrive(
            Supplier<HubReply<T>> request, CompletableFuture<HubReply<T>> answer, Duration there, Duration back) {
        time.after(there, () -> {
            HubReply<T> reply = request.get();
            time.after(back, () -> answer.complete(reply));
        });
    }

    @Override
    public CompletableFuture<HubReply<HubPresence>> alive() {
        return carry(hub::alive);
    }

    @Override
    public CompletableFuture<HubReply<BatchTaken>> send(Batch batch) {
        return carry(() -> hub.take(batch));
    }

    @Override
    public CompletableFuture<HubReply<FeedPage>> feed(long from, int limit) {
        return carry(() -> hub.feed(from));
    }

    @Override
    public CompletableFuture<HubReply<HubCheckpoint>> checkpoint(long from) {
        throw new UnsupportedOperationException("nobody asks for it here");
    }

    @Override
    public CompletableFuture<LinkFinding> probe() {
        return carry(hub::alive).thenApply(reply -> LinkFinding.REACHED);
    }
}
