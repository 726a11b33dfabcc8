package org.onewindow.ui.cases;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.onewindow.access.Operator;
import org.onewindow.casework.CaseChoice;
import org.onewindow.casework.CaseOfToday;
import org.onewindow.casework.CaseSteps;
import org.onewindow.casework.StepOutcome;
import org.onewindow.journal.CaseNumber;
import org.onewindow.ui.kit.BackgroundTasks;
import org.onewindow.ui.kit.Work;

/**
 * The counter's cases of today without their looks. Used on the screen's thread only; what the hub decides arrives through {@code screen}. Cases are read
 * only while somebody looks at them.
 */
public final class CasesViewModel {
    /** A case and its subject, masked; empty if that can't be told. */
    record Line(CaseOfToday one, Optional<String> subject) {
        CaseNumber number() {
            return one.file().number();
        }
    }

    private final CaseSteps steps;
    private final Operator operator;
    private final BackgroundTasks tasks;
    private final Function<CaseOfToday, Optional<String>> subjects;
    private final Runnable stopListening;
    private final ReadOnlyObjectWrapper<List<Line>> lines = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<Optional<CaseNumber>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<StepOutcome>> trouble = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean shown;
    private boolean reading;
    private boolean readAgain;

    /**
     * @param subjects gives a case's subject as screens show it, masked; called away from the screen, may read the disk
     * @param screen runs work on the screen's thread, in order
     */
    public CasesViewModel(
            CaseSteps steps,
            Operator operator,
            Function<CaseOfToday, Optional<String>> subjects,
            Executor screen,
            BackgroundTasks tasks) {
        this.steps = steps;
        this.operator = operator;
        this.subjects = subjects;
        this.tasks = tasks;
        this.stopListening = steps.whenDecided(() -> screen.execute(this::changed));
    }

    /** The cases as they stood when they were last read. */
    ReadOnlyObjectProperty<List<Line>> lines() {
        return lines.getReadOnlyProperty();
    }

    /** The case whose details are shown. */
    ObjectProperty<Optional<CaseNumber>> chosen() {
        return chosen;
    }

    /** The chosen case. */
    Optional<Line> chosenLine() {
        return chosen.get()
                .flatMap(number -> lines.get().stream()
                        .filter(line -> line.number().equals(number))
                        .findFirst());
    }

    /** Why the last choice between two versions did not succeed. */
    ReadOnlyObjectProperty<Optional<StepOutcome>> trouble() {
        return trouble.getReadOnlyProperty();
    }

    /** The screen is being looked at, until {@link #clear}. */
    void show() {
        shown = true;
        read();
    }

    /** Something about the cases may have changed, for example how far the journal has got to the hub. */
    public void changed() {
        if (shown) {
            read();
        }
    }

    /** One reading at a time; whatever changes meanwhile is seen by one more. */
    private void read() {
        readAgain = reading;
        if (!reading) {
            reading = true;
            tasks.start(Work.of(this::linesOfToday).then(this::show).atLast(this::done));
        }
    }

    private List<Line> linesOfToday() {
        return steps.today().stream()
                .map(one -> new Line(one, subjects.apply(one)))
                .toList();
    }

    private void done() {
        reading = false;
        if (readAgain) {
            changed();
        }
    }

    private void show(List<Line> now) {
        if (!shown) {
            return;
        }
        lines.set(now);
        if (chosenLine().isEmpty()) {
            chosen.set(now.stream().findFirst().map(Line::number));
        }
    }

    /** Lets one of the two versions of the chosen case go on. */
    void settle(CaseChoice choice) {
        trouble.set(Optional.empty());
        chosen.get()
                .ifPresent(number -> tasks.start(
                        Work.of(() -> steps.settle(number, choice, operator)).then(this::settled)));
    }

    private void settled(StepOutcome outcome) {
        trouble.set(Optional.of(outcome).filter(one -> one != StepOutcome.TAKEN));
        changed();
    }

    /** Follows no longer. */
    public void close() {
        stopListening.run();
        clear();
    }

    /** Leaves nothing on the screen that was read before, and reads nothing until it is looked at again. */
    void clear() {
        shown = false;
        lines.set(List.of());
        trouble.set(Optional.empty());
    }
}
