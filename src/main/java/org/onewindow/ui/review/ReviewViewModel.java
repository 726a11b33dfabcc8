package org.onewindow.ui.review;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.onewindow.access.Operator;
import org.onewindow.journal.DamagedJournalException;
import org.onewindow.review.DayOverview;
import org.onewindow.review.DayReport;
import org.onewindow.review.Finding;
import org.onewindow.review.LogCheck;
import org.onewindow.review.LogFilter;
import org.onewindow.review.LogOrder;
import org.onewindow.review.LogRow;
import org.onewindow.review.LogView;
import org.onewindow.review.LogWords;
import org.onewindow.review.ReviewedFlag;
import org.onewindow.review.SettleOutcome;
import org.onewindow.review.Settlement;
import org.onewindow.review.SignOffOutcome;
import org.onewindow.review.report.Report;
import org.onewindow.review.report.ReportForm;
import org.onewindow.ui.kit.BackgroundTasks;
import org.onewindow.ui.kit.Message;
import org.onewindow.ui.kit.Work;

/** A day before a supervisor: figures, flags, the log, settling and signing. To be used on the JavaFX thread; needs no toolkit. */
public final class ReviewViewModel {
    private static final int EXPORT_PAGE = 2_000;
    /** More rows are not exported from the screen; the command line exports the whole log. */
    private static final int MOST_ROWS = 100_000;

    private final ReviewTools tools;
    private final Operator operator;
    private final String station;
    private final String counter;
    private final Clock clock;
    private final BackgroundTasks tasks;
    private final LogTable table;
    private final ReadOnlyObjectWrapper<LocalDate> day;
    private final ReadOnlyObjectWrapper<Optional<DayOverview>> overview = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<LogCheck.Outcome>> check =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<LocalDate>> unsigned = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<ReviewedFlag>> flag = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Message>> sentence = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty note = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper signing = new ReadOnlyBooleanWrapper();
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /** Today, for {@code operator}; nothing is read before {@link #refresh()}. */
    public ReviewViewModel(
            ReviewTools tools, Operator operator, String station, String counter, Clock clock, BackgroundTasks tasks) {
        this.tools = tools;
        this.operator = operator;
        this.station = station;
        this.counter = counter;
        this.clock = clock;
        this.tasks = tasks;
        this.table = new LogTable(tools.view(), tools.journal(), tasks);
        this.day = new ReadOnlyObjectWrapper<>(LocalDate.now(clock));
    }

    /** The day that is shown. */
    public ReadOnlyObjectProperty<LocalDate> day() {
        return day.getReadOnlyProperty();
    }

    /** What the day's log says; empty while it is read. */
    public ReadOnlyObjectProperty<Optional<DayOverview>> overview() {
        return overview.getReadOnlyProperty();
    }

    /** Whether the log is what was sealed; empty while it is checked. */
    public ReadOnlyObjectProperty<Optional<LogCheck.Outcome>> check() {
        return check.getReadOnlyProperty();
    }

    /** Earlier days nobody has signed. */
    public ReadOnlyObjectProperty<List<LocalDate>> unsigned() {
        return unsigned.getReadOnlyProperty();
    }

    /** The flag that is looked at. */
    public ReadOnlyObjectProperty<Optional<ReviewedFlag>> flag() {
        return flag.getReadOnlyProperty();
    }

    /** The note on the flag that is looked at, as typed; it stays while the screen is built anew. */
    public StringProperty note() {
        return note;
    }

    /** What is to be said. */
    public ReadOnlyObjectProperty<Optional<Message>> sentence() {
        return sentence.getReadOnlyProperty();
    }

    /** Whether the password for signing is asked for. */
    public ReadOnlyBooleanProperty signing() {
        return signing.getReadOnlyProperty();
    }

    /** Whether something is being settled, signed or written. */
    public ReadOnlyBooleanProperty busy() {
        return busy.getReadOnlyProperty();
    }

    /** The log below. */
    public LogTable table() {
        return table;
    }

    /** Whether there is a day after the one shown. */
    public boolean hasLater() {
        return day.get().isBefore(LocalDate.now(clock));
    }

    /** The day before or after; never one that has not begun. */
    public void move(int days) {
        LocalDate wanted = day.get().plusDays(days);
        open(wanted.isAfter(LocalDate.now(clock)) ? LocalDate.now(clock) : wanted);
    }

    /** Opens a day. */
    public void open(LocalDate wanted) {
        day.set(wanted);
        flag.set(Optional.empty());
        signing.set(false);
        sentence.set(Optional.empty());
        overview.set(Optional.empty());
        read();
        showWholeDay();
    }

    /** Reads the day if nothing was read yet. */
    public void begin() {
        if (overview.get().isEmpty()) {
            refresh();
        }
    }

    /** Reads the day again, and checks the log. */
    public void refresh() {
        open(day.get());
        check.set(Optional.empty());
        tasks.start(Work.of(tools.check()::check).then(outcome -> check.set(Optional.of(outcome))));
        tasks.start(Work.of(() -> tools.review().unsignedDays(LocalDate.now(clock)))
                .then(unsigned::set)
                .onTrouble(DamagedJournalException.class, e -> unsigned.set(List.of())));
    }

    private void read() {
        LocalDate wanted = day.get();
        tasks.start(Work.of(() -> tools.review().open(wanted))
                .then(read -> {
                    if (day.get().equals(wanted)) {
                        overview.set(Optional.of(read));
                        if (read.entries() == 0) {
                            sentence.set(Optional.of(Message.of("review.empty")));
                        }
                        flag.set(flag.get()
                                .flatMap(shown -> read.flag(shown.flag().id())));
                    }
                })
                .onTrouble(
                        DamagedJournalException.class, e -> sentence.set(Optional.of(Message.of("review.trouble")))));
    }

    /** Shows all entries of the day. */
    public void showWholeDay() {
        table.show(LogFilter.of(day.get()));
    }

    /** Looks at a flag: its entries are shown below. */
    public void look(ReviewedFlag wanted) {
        flag.set(Optional.of(wanted));
        note.set(wanted.settlement().flatMap(Settlement::note).orElse(""));
        sentence.set(Optional.empty());
        table.show(wanted.entries(counter));
    }

    /** Back to all flags. */
    public void allFlags() {
        flag.set(Optional.empty());
        showWholeDay();
    }

    /** Settles the flag that is looked at. */
    public void settle(Finding finding) {
        if (flag.get().isEmpty() || busy.get()) {
            return;
        }
        String id = flag.get().get().flag().id();
        LocalDate of = day.get();
        String text = note.get();
        busy.set(true);
        tasks.start(Work.of(() -> tools.settling().settle(operator, of, id, finding, text))
                .then(outcome -> {
                    if (outcome instanceof SettleOutcome.Refused refused) {
                        sentence.set(Optional.of(Message.of(refused.reason().textKey())));
                    } else {
                        allFlags();
                        sentence.set(Optional.empty());
                        read();
                    }
                })
                .atLast(() -> busy.set(false)));
    }

    /** Asks for the password to sign the day with. */
    public void beginSigning() {
        sentence.set(Optional.empty());
        signing.set(true);
    }

    /** Rather not. */
    public void cancelSigning() {
        signing.set(false);
    }

    /** Signs what is shown; the password is wiped. */
    public void sign(char[] password) {
        if (overview.get().isEmpty() || busy.get()) {
            Arrays.fill(password, '\0');
            return;
        }
        String seen = overview.get().get().digest();
        LocalDate of = day.get();
        busy.set(true);
        tasks.start(Work.of(() -> tools.signOff().sign(operator, of, seen, password))
                .then(outcome -> {
                    if (outcome instanceof SignOffOutcome.Refused refused) {
                        sentence.set(Optional.of(Message.of(refused.reason().textKey())));
                    } else {
                        refresh();
                    }
                })
                .atLast(() -> busy.set(false)));
    }

    /** Saves the day as a report; subjects are masked. */
    public void export(ReportForm form, Path file, DayReport report, LogWords words) {
        if (overview.get().isEmpty() || busy.get()) {
            return;
        }
        DayOverview shown = overview.get().get();
        LogFilter filter = table.filter().get();
        Optional<LogCheck.Outcome.Sealed> sealed =
                check.get().filter(LogCheck.Outcome.Sealed.class::isInstance).map(LogCheck.Outcome.Sealed.class::cast);
        busy.set(true);
        tasks.start(Work.of(() -> {
                    Report made = report.of(
                            shown, station, operator.name(), OffsetDateTime.now(clock), rows(filter, words), sealed);
                    return tools.export().save(made, form, file, shown.day().toString(), operator);
                })
                .then(outcome -> sentence.set(Optional.of(
                        switch (outcome) {
                            case SAVED ->
                                Message.of(
                                        "review.report.saved",
                                        file.getFileName().toString());
                            case ROLE_MAY_NOT -> Message.of("review.report.role");
                            case JOURNAL_UNAVAILABLE -> Message.of("review.report.journal");
                            case FILE -> Message.of("review.report.not-saved");
                        })))
                .atLast(() -> busy.set(false)));
    }

    private List<List<String>> rows(LogFilter filter, LogWords words) {
        List<List<String>> cells = new ArrayList<>();
        Map<String, String> subjects = new HashMap<>();
        OptionalLong after = OptionalLong.empty();
        List<LogRow> page;
        do {
            page = tools.view().page(filter, LogOrder.OLDEST_FIRST, after, EXPORT_PAGE);
            Map<String, Long> unknown = new HashMap<>();
            page.forEach(row -> row.subject()
                    .filter(key -> !subjects.containsKey(key))
                    .ifPresent(key -> unknown.put(key, row.sequence())));
            subjects.putAll(LogTable.masked(tools.journal(), unknown));
            page.forEach(row ->
                    cells.add(words.cells(row, row.subject().map(subjects::get).orElse(""))));
            after = page.isEmpty()
                    ? OptionalLong.empty()
                    : OptionalLong.of(page.get(page.size() - 1).sequence());
        } while (page.size() == EXPORT_PAGE && cells.size() < MOST_ROWS);
        return cells;
    }

    /** How far the log's index has come. */
    public LogView.Standing standing() {
        return tools.view().standing();
    }

    /** The screen is locked: what names people leaves it. */
    public void clear() {
        signing.set(false);
        table.clear();
    }
}
