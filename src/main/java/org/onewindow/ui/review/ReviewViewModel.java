package org.onewindow.ui.review;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.onewindow.access.Operator;
import org.onewindow.journal.DamagedJournalException;
import org.onewindow.review.CounterPart;
import org.onewindow.review.DayDocument;
import org.onewindow.review.DayGlance;
import org.onewindow.review.DayOverview;
import org.onewindow.review.DayReport;
import org.onewindow.review.DayScope;
import org.onewindow.review.Finding;
import org.onewindow.review.LogFilter;
import org.onewindow.review.OpenedDay;
import org.onewindow.review.OwnDay;
import org.onewindow.review.ReviewRefusal;
import org.onewindow.review.ReviewedFlag;
import org.onewindow.ui.kit.BackgroundTasks;
import org.onewindow.ui.kit.Message;
import org.onewindow.ui.kit.Work;

/** A day before a supervisor: figures, flags, the log, settling and signing. To be used on the JavaFX thread; needs no toolkit. */
public final class ReviewViewModel {
    private final ReviewTools tools;
    private final Operator operator;
    private final Clock clock;
    private final BackgroundTasks tasks;
    private final LogTable table;
    private final ReadOnlyObjectWrapper<LocalDate> day;
    private final ReadOnlyObjectWrapper<Optional<DayOverview>> overview = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<DayGlance>> glance = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<List<CounterPart>> counters = new ReadOnlyObjectWrapper<>(List.of());
    private final LogChoosing choosing;
    private final ReadOnlyObjectWrapper<DayScope> scope = new ReadOnlyObjectWrapper<>(DayScope.ALL);
    private final ReadOnlyBooleanWrapper unreadable = new ReadOnlyBooleanWrapper();
    private final LogStanding log;
    private final Telling telling;
    private final FlagLook flag;
    private final DaySigning signing;
    private Optional<OpenedDay> opened = Optional.empty();
    private boolean cleared;
    private boolean checkDue;

    /** A day at a glance, and what stands in the way of signing it. */
    private record Seen(DayOverview overview, Optional<ReviewRefusal> obstacle) {}

    /** Today, for {@code operator}; nothing is read before {@link #refresh()}. */
    public ReviewViewModel(ReviewTools tools, Operator operator, Clock clock, BackgroundTasks tasks) {
        this.tools = tools;
        this.operator = operator;
        this.clock = clock;
        this.tasks = tasks;
        this.table = new LogTable(tools.view(), tools.journal(), tools.mask(), tasks);
        this.log = new LogStanding(tools.check(), tools.review(), tasks);
        this.choosing = new LogChoosing(table, tasks);
        this.telling = new Telling(tasks);
        this.flag = new FlagLook(tools.settling(), operator, tasks, telling);
        this.signing = new DaySigning(tools.signOff(), operator, telling);
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

    /** What of the day is counted so far: this counter's part as soon as its own log was read, then all of it; empty until then. */
    public ReadOnlyObjectProperty<Optional<DayGlance>> glance() {
        return glance.getReadOnlyProperty();
    }

    /** The counters whose entries the day has; none while it is read. */
    public ReadOnlyObjectProperty<List<CounterPart>> counters() {
        return counters.getReadOnlyProperty();
    }

    /** What of the log is chosen. */
    LogChoosing choosing() {
        return choosing;
    }

    /** Which of them are looked at, and signed for. */
    public ReadOnlyObjectProperty<DayScope> scope() {
        return scope.getReadOnlyProperty();
    }

    /** Whether the day can't be read, because this counter's log is damaged. */
    public ReadOnlyBooleanProperty unreadable() {
        return unreadable.getReadOnlyProperty();
    }

    /** How this counter's log stands beyond the day. */
    LogStanding log() {
        return log;
    }

    /** The flag that is looked at. */
    FlagLook flag() {
        return flag;
    }

    /** Signing the day. */
    DaySigning signing() {
        return signing;
    }

    /** What is to be said. */
    public ReadOnlyObjectProperty<Optional<Message>> sentence() {
        return telling.sentence();
    }

    /** Whether something is being settled, signed or written. */
    public ReadOnlyBooleanProperty busy() {
        return telling.busy();
    }

    /** The log below. */
    public LogTable table() {
        return table;
    }

    /** The time of day, if that day is today. */
    Optional<LocalTime> timeOf(LocalDate which) {
        return Optional.of(LocalDateTime.now(clock))
                .filter(now -> now.toLocalDate().equals(which))
                .map(LocalDateTime::toLocalTime);
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
        flag.leave();
        signing.cancel();
        telling.sayNothing();
        overview.set(Optional.empty());
        glance.set(Optional.empty());
        counters.set(List.of());
        opened = Optional.empty();
        unreadable.set(false);
        table.from(tools.view(), PrivateWords.of(tools.journal()));
        read();
        showWholeDay();
    }

    /** Looks at other counters of the day that is open. */
    public void choose(DayScope wanted) {
        if (scope.get().equals(wanted)) {
            return;
        }
        scope.set(wanted);
        signing.cancel();
        table.hold(wanted.counters());
        opened.ifPresent(this::show);
        allFlags();
    }

    /** Reads the day if nothing was read yet; after {@link #clear()} shows its entries again. */
    public void begin() {
        if (overview.get().isEmpty()) {
            refresh();
        } else if (cleared) {
            table.showAgain();
            flag.showAgain(opened);
        }
        cleared = false;
    }

    /** Reads the day again, and checks the log. */
    public void refresh() {
        log.forget();
        checkDue = true;
        open(day.get());
    }

    /** The check of the whole log takes the processors for seconds, so it waits until the day can be seen. */
    private void checkIfDue() {
        if (checkDue) {
            checkDue = false;
            log.refresh(LocalDate.now(clock), operator);
        }
    }

    private void read() {
        LocalDate wanted = day.get();
        tasks.start(Work.of(() -> tools.review().own(wanted))
                .then(own -> {
                    if (day.get().equals(wanted)) {
                        if (overview.get().isEmpty() && scope.get().covers(own.counter())) {
                            glance.set(Optional.of(own.glance()));
                        }
                        readAll(own);
                    }
                })
                .onTrouble(DamagedJournalException.class, e -> cannotBeRead()));
    }

    private void cannotBeRead() {
        unreadable.set(true);
        telling.say(Message.of("review.trouble"));
        checkIfDue();
    }

    private void readAll(OwnDay own) {
        LocalDate wanted = own.day();
        tasks.start(Work.of(() -> tools.review().open(own, operator))
                .then(read -> {
                    if (day.get().equals(wanted)) {
                        opened = Optional.of(read);
                        counters.set(read.counters());
                        if (read.counters().stream()
                                .noneMatch(part -> scope.get().covers(part.counter()))) {
                            scope.set(DayScope.ALL);
                            table.hold(Set.of());
                        }
                        table.open(PrivateWords.of(read));
                        read.log().ifPresent(all -> {
                            table.from(all, PrivateWords.of(read));
                            table.showAgain();
                        });
                        show(read);
                    }
                })
                .onTrouble(DamagedJournalException.class, e -> cannotBeRead()));
    }

    private void show(OpenedDay read) {
        DayScope wanted = scope.get();
        tasks.start(Work.of(() -> {
                    DayOverview seen = read.overview(wanted);
                    return new Seen(seen, tools.signOff().obstacle(operator, read, seen, wanted));
                })
                .then(both -> {
                    if (opened.filter(read::equals).isPresent() && scope.get().equals(wanted)) {
                        DayOverview seen = both.overview();
                        signing.obstacle(both.obstacle());
                        overview.set(Optional.of(seen));
                        glance.set(Optional.of(seen.glance()));
                        choosing.offer(day.get());
                        if (seen.entries() == 0) {
                            telling.say(Message.of("review.empty"));
                        }
                        flag.follow(seen);
                        checkIfDue();
                    }
                }));
    }

    /** Shows all entries of the day. */
    public void showWholeDay() {
        choosing.showOnly(LogFilter.of(day.get()));
    }

    /** Shows what somebody has chosen. */
    void choose(LogChoice wanted) {
        choosing.choose(
                wanted, day.get(), overview.get().map(DayOverview::evidence).orElse(Set.of()));
    }

    /** Looks at a flag: its entries are shown below. */
    public void look(ReviewedFlag wanted) {
        flag.look(wanted, opened);
        telling.sayNothing();
        choosing.showOnly(wanted.entries());
    }

    /** The rules that have nothing to go by at this station. */
    public List<String> silentRules() {
        return tools.review().silentRules();
    }

    /** Back to all flags. */
    public void allFlags() {
        flag.leave();
        showWholeDay();
    }

    /** Settles the flag that is looked at. */
    void settle(Finding finding) {
        flag.settle(day.get(), finding, () -> {
            allFlags();
            read();
        });
    }

    /** Asks for the password to sign the day with, or says why nobody needs to type one. */
    void beginSigning() {
        signing.begin(log.check().get());
    }

    /** Signs what is shown; the password is wiped. */
    void sign(char[] password) {
        signing.sign(day.get(), scope.get(), overview.get().map(DayOverview::digest), password, this::refresh);
    }

    /** What would be exported, in the words given; empty while nothing is shown. */
    Optional<DayDocument> document(DayReport words, String station) {
        return opened.flatMap(read -> overview.get()
                .map(seen -> new DayDocument(
                        read, seen, table.view(), table.filter().get(), words, tools.mask(), station, log.seal())));
    }

    /** Does something that takes time, one thing at a time, and says what came of it. */
    void whileBusy(Callable<Message> work) {
        telling.whileBusy(work, telling::say);
    }

    /** The screen is locked: what names people leaves it. */
    public void clear() {
        signing.cancel();
        flag.clear();
        table.clear();
        cleared = true;
    }
}
