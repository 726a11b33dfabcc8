package org.onewindow.ui.counter;

import java.time.Duration;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.onewindow.lookup.PlannedRequest;
import org.onewindow.lookup.ServiceAnswer;

/** One planned service on the screen: its row in the list and its card. Used on the screen's thread only. */
final class ServiceView {
    private final PlannedRequest request;
    private final Duration deadline;
    private final ReadOnlyObjectWrapper<Optional<ServiceAnswer>> answer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private long askedAtNanos;

    ServiceView(PlannedRequest request, Duration deadline, long askedAtNanos) {
        this.request = request;
        this.deadline = deadline;
        this.askedAtNanos = askedAtNanos;
    }

    PlannedRequest request() {
        return request;
    }

    /** The service's code: its identity on the screen. */
    String code() {
        return request.service().code();
    }

    /** How long it is waited for. */
    Duration deadline() {
        return deadline;
    }

    /** When it was asked, on the clock of {@link System#nanoTime()}. */
    long askedAtNanos() {
        return askedAtNanos;
    }

    /** Its answer; empty while it is awaited. */
    ReadOnlyObjectProperty<Optional<ServiceAnswer>> answer() {
        return answer.getReadOnlyProperty();
    }

    boolean awaited() {
        return answer.get().isEmpty();
    }

    void answered(ServiceAnswer arrived) {
        answer.set(Optional.of(arrived));
    }

    void askedAgain(long nowNanos) {
        askedAtNanos = nowNanos;
        answer.set(Optional.empty());
    }
}
