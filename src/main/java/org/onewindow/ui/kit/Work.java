package org.onewindow.ui.kit;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * A piece of background work and what follows from it. Trouble goes to the handler of its type, or of the nearest supertype; trouble
 * nobody handles goes to the last resort, never nowhere. Immutable.
 *
 * @param <T> what the work results in
 */
public final class Work<T> {
    private final Callable<T> body;
    private final Consumer<? super T> onResult;
    private final Map<Class<? extends Throwable>, Consumer<Throwable>> onTrouble;
    private final Runnable last;

    private Work(
            Callable<T> body,
            Consumer<? super T> onResult,
            Map<Class<? extends Throwable>, Consumer<Throwable>> onTrouble,
            Runnable last) {
        this.body = body;
        this.onResult = onResult;
        this.onTrouble = onTrouble;
        this.last = last;
    }

    /** Work that calls {@code body} away from the screen's thread. */
    public static <T> Work<T> of(Callable<T> body) {
        return new Work<>(body, result -> {}, Map.of(), () -> {});
    }

    /** The same, giving its result to {@code consumer}. */
    public Work<T> then(Consumer<? super T> consumer) {
        return new Work<>(body, consumer, onTrouble, last);
    }

    /** The same, giving trouble of {@code type} to {@code consumer}. */
    public <X extends Throwable> Work<T> onTrouble(Class<X> type, Consumer<? super X> consumer) {
        Map<Class<? extends Throwable>, Consumer<Throwable>> more = new LinkedHashMap<>(onTrouble);
        more.put(type, trouble -> consumer.accept(type.cast(trouble)));
        return new Work<>(body, onResult, more, last);
    }

    /** The same, running {@code step} at the end, whatever came before. */
    public Work<T> atLast(Runnable step) {
        return new Work<>(body, onResult, onTrouble, step);
    }

    /** Calls the body and gives back what has to be done with its outcome. */
    Runnable outcome(Consumer<Throwable> lastResort) {
        try {
            T result = body.call();
            return () -> onResult.accept(result);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return () -> {};
        } catch (Throwable trouble) {
            return () -> handler(trouble, lastResort).accept(trouble);
        }
    }

    Runnable last() {
        return last;
    }

    private Consumer<Throwable> handler(Throwable trouble, Consumer<Throwable> lastResort) {
        for (Class<?> type = trouble.getClass(); type != null; type = type.getSuperclass()) {
            Consumer<Throwable> handler = onTrouble.get(type);
            if (handler != null) {
                return handler;
            }
        }
        return lastResort;
    }
}
