package org.onewindow.ui.counter;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.onewindow.casework.DeskListener;
import org.onewindow.casework.MaterialState;
import org.onewindow.casework.VisitsSaved;
import org.onewindow.lookup.CommonTrouble;
import org.onewindow.lookup.DepartmentsHeard;
import org.onewindow.lookup.LeftOut;
import org.onewindow.lookup.LookupPlan;
import org.onewindow.lookup.LookupSummary;
import org.onewindow.lookup.ServiceAnswer;
import org.onewindow.lookup.Trouble;

/** The answers of the look-up on the screen, as they come. Used on the screen's thread only. */
final class ShownAnswers {
    private final Duration deadline;
    private final LongSupplier nanoTime;
    private final Consumer<String> replacing;
    private final ReadOnlyObjectWrapper<List<ServiceView>> services = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<LeftOut>> leftOut = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Trouble>> banner = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LookupSummary>> summary =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DepartmentsHeard>> departments =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Boolean> running = new ReadOnlyObjectWrapper<>(false);
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper();

    /** What the look-up said of itself, beside its answers. */
    private Optional<Trouble> troubled = Optional.empty();

    /**
     * @param deadline how long a service is waited for unless the catalogue says otherwise
     * @param replacing hears of which service another answer is about to be shown
     */
    ShownAnswers(Duration deadline, LongSupplier nanoTime, Consumer<String> replacing) {
        this.deadline = deadline;
        this.nanoTime = nanoTime;
        this.replacing = replacing;
    }

    ReadOnlyObjectProperty<List<ServiceView>> services() {
        return services.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<List<LeftOut>> leftOut() {
        return leftOut.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<Trouble>> banner() {
        return banner.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Optional<LookupSummary>> summary() {
        return summary.getReadOnlyProperty();
    }

    /** How many departments have answered, once nothing is awaited any more. */
    ReadOnlyObjectProperty<Optional<DepartmentsHeard>> departments() {
        return departments.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Boolean> running() {
        return running.getReadOnlyProperty();
    }

    /** Counts answers as they come. */
    ReadOnlyIntegerProperty count() {
        return count.getReadOnlyProperty();
    }

    /** Leaves nothing of the last look-up. */
    void clear() {
        services.set(List.of());
        leftOut.set(List.of());
        troubled = Optional.empty();
        banner.set(Optional.empty());
        departments.set(Optional.empty());
        summary.set(Optional.empty());
    }

    void run(boolean now) {
        running.set(now);
    }

    /** What a service has answered. */
    Optional<ServiceAnswer> answerOf(String service) {
        return services.get().stream()
                .filter(view -> view.code().equals(service))
                .findFirst()
                .flatMap(view -> view.answer().get());
    }

    private void planned(LookupPlan plan) {
        long now = nanoTime.getAsLong();
        services.set(plan.requests().stream()
                .map(request ->
                        new ServiceView(request, request.service().deadline().orElse(deadline), now))
                .toList());
        leftOut.set(plan.leftOut());
    }

    private void answered(ServiceAnswer answer) {
        replacing.accept(answer.request().service().code());
        services.get().stream()
                .filter(view -> view.code().equals(answer.request().service().code()))
                .forEach(view -> view.answered(answer));
        showBanner();
        count.set(count.get() + 1);
        if (summary.get().isPresent() && services.get().stream().noneMatch(ServiceView::awaited)) {
            countDepartments();
            running.set(false);
        }
    }

    private void finished(LookupSummary figures) {
        summary.set(Optional.of(figures));
        countDepartments();
        running.set(false);
    }

    private void troubled(Optional<Trouble> trouble) {
        troubled = trouble;
        showBanner();
    }

    private void showBanner() {
        banner.set(troubled.or(() ->
                CommonTrouble.of(latest().stream().map(ServiceAnswer::answer).toList())));
    }

    private void countDepartments() {
        departments.set(DepartmentsHeard.of(latest()));
    }

    private List<ServiceAnswer> latest() {
        return services.get().stream()
                .flatMap(view -> view.answer().get().stream())
                .toList();
    }

    /** Hears of one look-up on its threads and brings it here and to {@code shownCase} through {@code screen}. */
    DeskListener listener(Executor screen, ShownCase shownCase) {
        return new DeskListener() {
            @Override
            public void planned(LookupPlan plan) {
                screen.execute(() -> ShownAnswers.this.planned(plan));
            }

            @Override
            public void answered(ServiceAnswer answer) {
                screen.execute(() -> ShownAnswers.this.answered(answer));
            }

            @Override
            public void materials(List<MaterialState> materials, VisitsSaved saved) {
                screen.execute(() -> shownCase.materials(materials, saved));
            }

            @Override
            public void finished(LookupSummary figures) {
                screen.execute(() -> ShownAnswers.this.finished(figures));
            }

            @Override
            public void troubled(Trouble trouble) {
                screen.execute(() -> ShownAnswers.this.troubled(Optional.of(trouble)));
            }

            @Override
            public void recovered(Trouble trouble) {
                screen.execute(() -> ShownAnswers.this.troubled(Optional.empty()));
            }
        };
    }
}
