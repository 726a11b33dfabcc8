package org.onewindow.ui.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.onewindow.journal.Action;
import org.onewindow.journal.DamagedJournalException;
import org.onewindow.journal.JournalReader;
import org.onewindow.journal.PrivateSubject;
import org.onewindow.review.LogColumn;
import org.onewindow.review.LogFilter;
import org.onewindow.review.LogOrder;
import org.onewindow.review.LogRow;
import org.onewindow.review.LogView;
import org.onewindow.review.Masking;
import org.onewindow.review.risk.EntryRef;
import org.onewindow.subject.NumberMask;
import org.onewindow.ui.kit.BackgroundTasks;
import org.onewindow.ui.kit.Work;

/**
 * The entries that are shown: page after page as somebody scrolls, the newest first. Subjects are looked up in the background, once each, and only ever
 * shown masked. To be used on the JavaFX thread; needs no toolkit.
 */
public final class LogTable {
    /** How many entries a page has. */
    static final int PAGE = 200;

    /** What entries a person writes something into. */
    private static final Set<Action> NOTED = Set.of(Action.BREAK_GLASS, Action.FLAG_SETTLED);

    private static final String NOT_KNOWN = "—";

    private final NumberMask mask;
    private final BackgroundTasks tasks;
    private final ObservableList<LogRow> rows = FXCollections.observableArrayList();
    private final Map<String, String> subjects = new HashMap<>();
    private final ReadOnlyLongWrapper count = new ReadOnlyLongWrapper();
    private final ReadOnlyObjectWrapper<Optional<WrittenNote>> note = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<LogFilter> filter = new ReadOnlyObjectWrapper<>(LogFilter.ALL);
    private LogView view;
    private PrivateWords secrets;
    private Set<String> counters = Set.of();
    /** Counts what was asked for: an answer that comes after a newer question is not shown. */
    private long asked;

    private long looked;
    private boolean loading;
    private boolean complete;

    LogTable(LogView view, JournalReader journal, NumberMask mask, BackgroundTasks tasks) {
        this.view = view;
        this.mask = mask;
        this.secrets = PrivateWords.of(journal);
        this.tasks = tasks;
    }

    /** Takes entries from another view from now on; {@code opened} says in the background what one keeps encrypted. */
    void from(LogView other, PrivateWords opened) {
        asked++;
        loading = false;
        view = other;
        secrets = opened;
        subjects.clear();
        note.set(Optional.empty());
    }

    /** The same entries, of which more can be said from now on. */
    void open(PrivateWords opened) {
        secrets = opened;
        subjects.values().removeIf(NOT_KNOWN::equals);
    }

    /** Shows entries of these counters only from now on; of all, if there are none. */
    void hold(Set<String> wanted) {
        counters = Set.copyOf(wanted);
    }

    /** Where the entries come from. */
    LogView view() {
        return view;
    }

    /** Shows what is shown anew, from the newest. */
    void showAgain() {
        show(filter.get());
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

    /** A row, and what somebody wrote into its entry. May be personal data. */
    record WrittenNote(LogRow row, String text) {}

    /** What was written into the entry that is looked at: a reason or a finding; empty if there is nothing to read. */
    ReadOnlyObjectProperty<Optional<WrittenNote>> note() {
        return note.getReadOnlyProperty();
    }

    /** Looks at one entry, or at none. */
    void look(Optional<LogRow> chosen) {
        note.set(Optional.empty());
        long question = ++looked;
        Function<EntryRef, Optional<String>> words = secrets.note();
        chosen.filter(row -> NOTED.contains(row.action()))
                .ifPresent(row -> tasks.start(Work.of(() -> words.apply(row.ref()))
                        .then(text -> {
                            if (question == looked) {
                                note.set(text.map(said -> new WrittenNote(row, said)));
                            }
                        })
                        .onTrouble(DamagedJournalException.class, e -> note.set(Optional.empty()))));
    }

    /** Shows other entries, from the newest. */
    public void show(LogFilter named) {
        // Entries that are named one by one are shown whichever counter they are of.
        LogFilter wanted =
                counters.isEmpty() || named.entries().isPresent() ? named : named.with(LogColumn.COUNTER, counters);
        LogView source = view;
        long question = ++asked;
        filter.set(wanted);
        complete = false;
        loading = true;
        tasks.start(Work.of(() -> new First(
                        source.page(wanted, LogOrder.NEWEST_FIRST, OptionalLong.empty(), PAGE), source.count(wanted)))
                .then(first -> {
                    if (question == asked) {
                        rows.setAll(first.rows());
                        count.set(first.count());
                        complete = first.rows().size() < PAGE;
                        nameSubjects(first.rows());
                    }
                })
                .atLast(() -> ended(question)));
    }

    private record First(List<LogRow> rows, long count) {}

    /** Brings the next page, if there is one and none is on its way. */
    public void more() {
        if (loading || complete || rows.isEmpty()) {
            return;
        }
        loading = true;
        LogFilter wanted = filter.get();
        long after = rows.get(rows.size() - 1).place();
        LogView source = view;
        long question = asked;
        tasks.start(Work.of(() -> source.page(wanted, LogOrder.NEWEST_FIRST, OptionalLong.of(after), PAGE))
                .then(page -> {
                    if (question == asked) {
                        rows.addAll(page);
                        complete = page.size() < PAGE;
                        nameSubjects(page);
                    }
                })
                .atLast(() -> ended(question)));
    }

    private void ended(long question) {
        if (question == asked) {
            loading = false;
        }
    }

    private void nameSubjects(List<LogRow> page) {
        Map<String, EntryRef> unknown = new HashMap<>();
        page.forEach(row ->
                row.subject().filter(key -> !subjects.containsKey(key)).ifPresent(key -> unknown.put(key, row.ref())));
        if (unknown.isEmpty()) {
            return;
        }
        Function<EntryRef, Optional<PrivateSubject>> whom = secrets.subject();
        tasks.start(Work.of(() -> masked(whom, unknown)).then(found -> {
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

    /** The masked numbers of subjects, by an entry each; what a damaged log can't say is a dash. */
    private Map<String, String> masked(
            Function<EntryRef, Optional<PrivateSubject>> people, Map<String, EntryRef> entries) {
        Map<String, String> masked = new HashMap<>();
        entries.forEach((key, ref) -> {
            try {
                masked.put(
                        key,
                        people.apply(ref)
                                .map(whom -> Masking.MASKED.of(whom, mask))
                                .orElse(NOT_KNOWN));
            } catch (DamagedJournalException e) {
                masked.put(key, NOT_KNOWN);
            }
        });
        return masked;
    }

    /** Forgets what was shown. */
    void clear() {
        asked++;
        loading = false;
        rows.clear();
        subjects.clear();
        look(Optional.empty());
        count.set(0);
        complete = true;
    }
}
