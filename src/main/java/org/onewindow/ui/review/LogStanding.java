package org.onewindow.ui.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.onewindow.access.Operator;
import org.onewindow.journal.DamagedJournalException;
import org.onewindow.review.DayReview;
import org.onewindow.review.LogCheck;
import org.onewindow.ui.kit.BackgroundTasks;
import org.onewindow.ui.kit.Work;

/** How this counter's log stands beyond the day that is shown. To be used on the JavaFX thread; needs no toolkit. */
final class LogStanding {
    private final LogCheck logCheck;
    private final DayReview review;
    private final BackgroundTasks tasks;
    private final ReadOnlyObjectWrapper<Optional<LogCheck.Outcome>> check =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<LocalDate>> unsigned = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyBooleanWrapper unsignedOfAll = new ReadOnlyBooleanWrapper();

    LogStanding(LogCheck logCheck, DayReview review, BackgroundTasks tasks) {
        this.logCheck = logCheck;
        this.review = review;
        this.tasks = tasks;
    }

    /** Whether the log is what was sealed; empty while it is checked. */
    ReadOnlyObjectProperty<Optional<LogCheck.Outcome>> check() {
        return check.getReadOnlyProperty();
    }

    /** Earlier days nobody has signed. */
    ReadOnlyObjectProperty<List<LocalDate>> unsigned() {
        return unsigned.getReadOnlyProperty();
    }

    /** Whether those are the days of all counters; else of this one alone, because the hub could not be asked. */
    ReadOnlyBooleanProperty unsignedOfAll() {
        return unsignedOfAll.getReadOnlyProperty();
    }

    /** What a report may carry: the seal, if the check held. */
    Optional<LogCheck.Outcome.Sealed> seal() {
        return check.get().filter(LogCheck.Outcome.Sealed.class::isInstance).map(LogCheck.Outcome.Sealed.class::cast);
    }

    /** What was found is not said any longer. */
    void forget() {
        check.set(Optional.empty());
    }

    /** Checks the log, and looks for days that nobody has signed; {@code asker} is who asks the hub. */
    void refresh(LocalDate today, Operator asker) {
        forget();
        tasks.start(Work.of(logCheck::check).then(outcome -> check.set(Optional.of(outcome))));
        tasks.start(Work.of(() -> review.unsignedDays(today, asker))
                .then(found -> {
                    unsignedOfAll.set(found.ofAllCounters());
                    unsigned.set(found.days());
                })
                .onTrouble(DamagedJournalException.class, e -> unsigned.set(List.of())));
    }
}
