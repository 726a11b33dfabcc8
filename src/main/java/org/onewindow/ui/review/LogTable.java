package org.onewindow.ui.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.onewindow.journal.JournalReader;
import org.onewindow.journal.PrivateSubject;
import org.onewindow.review.LogFilter;
import org.onewindow.review.LogOrder;
import org.onewindow.review.LogRow;
import org.onewindow.review.LogView;
import org.onewindow.subject.Masks;
import org.onewindow.subject.SubjectKind;
import org.onewindow.ui.kit.BackgroundTasks;
import org.onewindow.ui.kit.Work;

/**
 * The entries that are shown: page after page as somebody scrolls, the newest first. Subjects are looked up in the background, once each, and only ever
 * shown masked. To be used on the JavaFX thread; needs no toolkit.
 */
public final class LogTable {
    /** How many entries a page has. */
    static final int PAGE = 200;

    private final LogView view;
    private final JournalReader journal;
    private final BackgroundTasks tasks;
    private final ObservableList<LogRow> rows = FXCollections.observableArrayList();
    private final Map<String, String> subjects = new HashMap<>();
    private final ReadOnlyLongWrapper count = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<LogFilter> filter = new ReadOnlyObjectWrapper<>(LogFilter.ALL);
    private boolean loading;
    private boolean complete;

    LogTable(LogView view, JournalReader journal, BackgroundTasks tasks) {
        this.view = view;
        this.journal = journal;
        this.tasks = tasks;
    }

    /** The rows so far. */
    public ObservableList<LogRow> rows() {
        return rows;
    }

    /** How many there are altogether. */
    public ReadOnlyLongProperty count() {
        return count.getReadOnlyProperty();
    }

    /** What is shown. */
    public ReadOnlyObjectProperty<LogFilter> filter() {
        return filter.getReadOnlyProperty();
    }

    /** How a row's subject is shown: masked, or nothing. */
    public String subject(LogRow row) {
        return row.subject().map(key -> subjects.getOrDefault(key, "…")).orElse("");
    }

    /** Shows other entries, from the newest. */
    public void show(LogFilter wanted) {
        filter.set(wanted);
        complete = false;
        loading = true;
        tasks.start(Work.of(() -> new First(
                        view.page(wanted, LogOrder.NEWEST_FIRST, OptionalLong.empty(), PAGE), view.count(wanted)))
                .then(first -> {
                    if (filter.get().equals(wanted)) {
                        rows.setAll(first.rows());
                        count.set(first.count());
                        complete = first.rows().size() < PAGE;
                        nameSubjects(first.rows());
                    }
                })
                .atLast(() -> loading = false));
    }

    private record First(List<LogRow> rows, long count) {}

    /** Brings the next page, if there is one and none is on its way. */
    public void more() {
        if (loading || complete || rows.isEmpty()) {
            return;
        }
        loading = true;
        LogFilter wanted = filter.get();
        long after = rows.get(rows.size() - 1).sequence();
        tasks.start(Work.of(() -> view.page(wanted, LogOrder.NEWEST_FIRST, OptionalLong.of(after), PAGE))
                .then(page -> {
                    if (filter.get().equals(wanted)) {
                        rows.addAll(page);
                        complete = page.size() < PAGE;
                        nameSubjects(page);
                    }
                })
                .atLast(() -> loading = false));
    }

    private void nameSubjects(List<LogRow> page) {
        Map<String, Long> unknown = new HashMap<>();
        page.forEach(row -> row.subject()
                .filter(key -> !subjects.containsKey(key))
                .ifPresent(key -> unknown.put(key, row.sequence())));
        if (unknown.isEmpty()) {
            return;
        }
        tasks.start(Work.of(() -> masked(journal, unknown)).then(found -> {
            subjects.putAll(found);
            Set<String> changed = new HashSet<>(found.keySet());
            for (int i = 0; i < rows.size(); i++) {
                LogRow row = rows.get(i);
                if (row.subject().filter(changed::contains).isPresent()) {
                    rows.set(i, row);
                }
            }
        }));
    }

    /** The masked numbers of subjects, by an entry each. */
    static Map<String, String> masked(JournalReader journal, Map<String, Long> entries) {
        Map<String, String> masked = new HashMap<>();
        entries.forEach((key, sequence) -> masked.put(
                key, journal.subjectOf(sequence).map(LogTable::masked).orElse("—")));
        return masked;
    }

    private static String masked(PrivateSubject subject) {
        return subject.kind().subjectKind() == SubjectKind.ENTERPRISE
                ? subject.number()
                : Masks.number(subject.number());
    }

    /** Forgets what was shown. */
    void clear() {
        rows.clear();
        subjects.clear();
        count.set(0);
        complete = true;
    }
}
