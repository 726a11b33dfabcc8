package org.onewindow.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.onewindow.casework.DeskListener;
import org.onewindow.casework.MaterialState;
import org.onewindow.casework.VisitsSaved;
import org.onewindow.lookup.Answer;
import org.onewindow.lookup.LookupPlan;
import org.onewindow.lookup.LookupSummary;
import org.onewindow.lookup.ServiceAnswer;

/** Notes when each answer came, from the making of this on. */
final class Stopwatch implements DeskListener {
    private final long start = System.nanoTime();
    private final Map<String, Double> millisByService = new ConcurrentHashMap<>();
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final CountDownLatch end = new CountDownLatch(1);
    private final Semaphore came = new Semaphore(0);
    private volatile double plannedMillis;

    private double millis() {
        return (System.nanoTime() - start) / 1e6;
    }

    @Override
    public void planned(LookupPlan plan) {
        plannedMillis = millis();
    }

    @Override
    public void answered(ServiceAnswer answer) {
        double now = millis();
        millisByService.put(answer.request().service().code(), now);
        answers.put(answer.request().service().code(), answer.answer());
        came.release();
    }

    @Override
    public void finished(LookupSummary summary) {
        end.countDown();
    }

    @Override
    public void materials(List<MaterialState> materials, VisitsSaved saved) {}

    void awaitEnd() throws InterruptedException {
        if (!end.await(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the look-up did not end");
        }
    }

    /** Waits until so many services have answered. */
    void awaitAnswers(int number) throws InterruptedException {
        if (!came.tryAcquire(number, 30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("the answers did not come");
        }
    }

    /** When the plan was durable. */
    double plannedMillis() {
        return plannedMillis;
    }

    double first() {
        return millisByService.values().stream().min(Double::compare).orElseThrow();
    }

    double last() {
        return lastOf(service -> true);
    }

    /** When the last of these services answered. */
    double lastOf(Predicate<String> services) {
        return millisByService.entrySet().stream()
                .filter(entry -> services.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .max(Double::compare)
                .orElseThrow();
    }

    /** How many answers are of this kind. */
    long count(Class<? extends Answer> kind) {
        return answers.values().stream().filter(kind::isInstance).count();
    }

    int answers() {
        return answers.size();
    }
}
