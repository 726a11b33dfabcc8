package org.onewindow.ui.counter;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.onewindow.access.Operator;
import org.onewindow.casework.CaseFile;
import org.onewindow.casework.CaseOfToday;
import org.onewindow.casework.CasePrinting;
import org.onewindow.casework.CaseSheet;
import org.onewindow.casework.CaseState;
import org.onewindow.casework.CaseStep;
import org.onewindow.casework.CloseOutcome;
import org.onewindow.casework.CounterDesk;
import org.onewindow.casework.MaterialState;
import org.onewindow.casework.PrintOutcome;
import org.onewindow.casework.StepOutcome;
import org.onewindow.casework.VisitsSaved;
import org.onewindow.catalogue.Matter;
import org.onewindow.journal.CaseNumber;
import org.onewindow.ui.kit.BackgroundTasks;
import org.onewindow.ui.kit.Work;

/** The case on the counter screen: what it needs, what was taken in, and the steps of the clerk. Used on the screen's thread only. */
final class ShownCase {
    private final CounterDesk desk;
    private final Operator operator;
    private final BackgroundTasks tasks;
    private final Consumer<String> complain;
    private final ReadOnlyObjectWrapper<Optional<CaseView>> view = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> printed = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty offline = new SimpleBooleanProperty();
    private boolean writing;

    /** {@code complain} takes the key of a sentence about what could not be done. */
    ShownCase(CounterDesk desk, Operator operator, BackgroundTasks tasks, Consumer<String> complain) {
        this.desk = desk;
        this.operator = operator;
        this.tasks = tasks;
        this.complain = complain;
    }

    /** How it stands; empty while none is open. */
    ReadOnlyObjectProperty<Optional<CaseView>> view() {
        return view.getReadOnlyProperty();
    }

    /** Whether the hub is out of reach: a step is then kept here until it is back, and the button says so. */
    BooleanProperty offline() {
        return offline;
    }

    void begin(CaseNumber number, Matter matter) {
        show(number, matter, List.of(), VisitsSaved.NONE);
    }

    void materials(List<MaterialState> materials, VisitsSaved saved) {
        view.get().ifPresent(now -> show(now.number(), now.matter(), List.copyOf(materials), saved));
    }

    void clear() {
        view.set(Optional.empty());
        printed.set(Optional.empty());
    }

    private void show(CaseNumber number, Matter matter, List<MaterialState> materials, VisitsSaved saved) {
        Optional<CaseFile> file = desk.steps().find(number).map(CaseOfToday::file);
        view.set(Optional.of(new CaseView(
                number,
                matter,
                materials,
                saved,
                file.map(CaseFile::state).orElse(CaseState.OPEN),
                file.map(CaseFile::received).orElse(List.of()))));
    }

    private void refresh() {
        view.get().ifPresent(now -> show(now.number(), now.matter(), now.materials(), now.saved()));
    }

    /** A paper was taken in, or given back. */
    void receive(String material, boolean taken) {
        view.get().ifPresent(now -> {
            desk.steps().receive(now.number(), material, taken);
            refresh();
        });
    }

    /** Takes a step; what is on the screen stays until it is journalled. A second press while the first is being written does nothing. */
    void take(CaseStep step) {
        Optional<CaseView> about = view.get().filter(now -> now.state().undecided() && !writing);
        if (about.isEmpty()) {
            return;
        }
        writing = true;
        CaseNumber number = about.get().number();
        tasks.start(Work.of(() -> desk.steps().take(number, step, operator))
                .then(outcome -> taken(number, outcome))
                .atLast(() -> writing = false));
    }

    /** The name of the file that the case was printed to last; empty again with the next look-up. */
    ReadOnlyObjectProperty<Optional<String>> printed() {
        return printed.getReadOnlyProperty();
    }

    /** Prints a sheet of the case that was on the screen. */
    void print(CasePrinting printing, CasePrinting.About about, CaseSheet sheet, Path file) {
        printed.set(Optional.empty());
        tasks.start(Work.of(() -> printing.print(about, sheet, file, operator)).then(outcome -> {
            if (outcome != PrintOutcome.PRINTED) {
                complain.accept("casework.print." + outcome);
            } else if (view.get()
                    .filter(now -> now.number().equals(about.number()))
                    .isPresent()) {
                printed.set(Optional.of(file.getFileName().toString()));
            }
        }));
    }

    private void taken(CaseNumber number, StepOutcome outcome) {
        if (outcome != StepOutcome.TAKEN) {
            complain.accept("casework.outcome." + outcome);
        } else if (view.get().filter(now -> now.number().equals(number)).isPresent()) {
            refresh();
        }
    }

    /** Closes it and calls {@code then}; if that can't be journalled, everything stays as it is. */
    void close(Runnable then) {
        view.get()
                .map(CaseView::number)
                .ifPresent(number -> tasks.start(Work.of(() -> desk.closeCase(number, operator))
                        .then(outcome -> {
                            if (view.get()
                                    .filter(now -> now.number().equals(number))
                                    .isPresent()) {
                                closed(outcome, then);
                            }
                        })));
    }

    private void closed(CloseOutcome outcome, Runnable then) {
        if (outcome == CloseOutcome.JOURNAL_UNAVAILABLE) {
            complain.accept("casework.close." + outcome);
        } else {
            then.run();
        }
    }
}
