package org.onewindow.ui.review;

import java.time.LocalDate;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.onewindow.review.LogFilter;
import org.onewindow.review.LogView;
import org.onewindow.review.risk.EntryRef;
import org.onewindow.ui.kit.BackgroundTasks;
import org.onewindow.ui.kit.Work;

/** What of a day's log is chosen, and what there is to choose from. To be used on the JavaFX thread; needs no toolkit. */
final class LogChoosing {
    private final LogTable table;
    private final BackgroundTasks tasks;
    private final ReadOnlyObjectWrapper<LogChoices> choices = new ReadOnlyObjectWrapper<>(LogChoices.NONE);
    private final ReadOnlyObjectWrapper<LogChoice> chosen = new ReadOnlyObjectWrapper<>(LogChoice.ALL);
    private LogFilter whole = LogFilter.ALL;

    LogChoosing(LogTable table, BackgroundTasks tasks) {
        this.table = table;
        this.tasks = tasks;
    }

    /** What the day's log can be filtered by. */
    ReadOnlyObjectProperty<LogChoices> choices() {
        return choices.getReadOnlyProperty();
    }

    /** What of the log is chosen; other entries may be shown, of a figure or a flag, while nothing is. */
    ReadOnlyObjectProperty<LogChoice> chosen() {
        return chosen.getReadOnlyProperty();
    }

    /** A day is shown; what there is to choose from may have changed. */
    void offer(LocalDate day) {
        LogView source = table.view();
        LogFilter asked = LogFilter.of(day);
        whole = asked;
        tasks.start(Work.of(() -> LogChoices.of(source, asked)).then(found -> {
            if (table.view() == source && whole.equals(asked)) {
                choices.set(found);
            }
        }));
    }

    /** Shows the entries behind a figure, a flag or a day, whatever was chosen before. */
    void showOnly(LogFilter entries) {
        chosen.set(LogChoice.ALL);
        table.show(entries);
    }

    /**
     * Shows what somebody has chosen.
     *
     * @param evidence the entries that flags point at
     */
    void choose(LogChoice wanted, LocalDate day, Set<EntryRef> evidence) {
        if (!chosen.get().equals(wanted)) {
            chosen.set(wanted);
            table.show(wanted.filter(day, evidence));
        }
    }
}
