package org.onewindow.lookup;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/** Departments that answer as a test has written down; a service without a script never answers. */
public final class ScriptedSource implements DepartmentSource {
    /** One request that arrived. */
    public record Arrived(ServiceRequest request, CompletableFuture<SourceReply> future) {}

    public static final Instant AS_OF = Instant.parse("2026-11-23T00:00:00Z");

    private final Map<String, Deque<Function<ServiceRequest, CompletableFuture<SourceReply>>>> scripts =
            new HashMap<>();
    private final List<Arrived> arrived = new ArrayList<>();
    private Runnable onArrival = () -> {};

    @Override
    public CompletableFuture<SourceReply> ask(ServiceRequest request) {
        Function<ServiceRequest, CompletableFuture<SourceReply>> script;
        synchronized (this) {
            onArrival.run();
            Deque<Function<ServiceRequest, CompletableFuture<SourceReply>>> waiting =
                    scripts.getOrDefault(request.service().system().code(), new ArrayDeque<>());
            script = waiting.isEmpty()
                    ? any -> new CompletableFuture<>()
                    : waiting.size() == 1 ? waiting.peek() : waiting.poll();
        }
        CompletableFuture<SourceReply> future = script.apply(request);
        synchronized (this) {
            arrived.add(new Arrived(request, future));
        }
        return future;
    }

    /** Adds what the system's service does next; the last script stays. */
    public synchronized ScriptedSource on(String system, Function<ServiceRequest, SourceReply> reply) {
        return onFuture(system, request -> CompletableFuture.completedFuture(reply.apply(request)));
    }

    public synchronized ScriptedSource onFuture(
            String system, Function<ServiceRequest, CompletableFuture<SourceReply>> reply) {
        scripts.computeIfAbsent(system, any -> new ArrayDeque<>()).add(reply);
        return this;
    }

    /** Forgets what the system's service was to do. */
    public synchronized ScriptedSource forget(String system) {
        scripts.remove(system);
        return this;
    }

    public synchronized void onArrival(Runnable hook) {
        onArrival = hook;
    }

    public synchronized List<Arrived> arrived() {
        return List.copyOf(arrived);
    }

    public Arrived arrivedAt(String system) {
        return arrived().stream()
                .filter(one -> one.request().service().system().code().equals(system))
                .reduce((first, second) -> second)
                .orElseThrow();
    }

    public static SourceReply found(ServiceRequest request) {
        Map<String, Object> record = new HashMap<>();
        request.items().forEach(item -> record.put(item.code(), "值"));
        return new SourceReply.Answered(
                request.subject().value(), SourceReply.Outcome.FOUND, AS_OF, List.of(record), HashVerdict.VERIFIED);
    }

    public static SourceReply notFound(ServiceRequest request) {
        return new SourceReply.Answered(
                request.subject().value(), SourceReply.Outcome.NOT_FOUND, AS_OF, List.of(), HashVerdict.VERIFIED);
    }

    public static SourceReply mismatch(ServiceRequest request) {
        return new SourceReply.Answered(
                request.subject().value(), SourceReply.Outcome.MISMATCH, AS_OF, List.of(), HashVerdict.VERIFIED);
    }

    public static SourceReply failed(Trouble trouble) {
        return new SourceReply.Failed(trouble, Optional.empty(), Optional.empty(), HashVerdict.ABSENT);
    }
}
