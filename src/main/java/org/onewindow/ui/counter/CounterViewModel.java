package org.onewindow.ui.counter;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import org.onewindow.access.Operator;
import org.onewindow.casework.CasePrinting;
import org.onewindow.casework.CaseSheet;
import org.onewindow.casework.CounterDesk;
import org.onewindow.casework.DeskLookup;
import org.onewindow.casework.Obstacle;
import org.onewindow.casework.RevealOutcome;
import org.onewindow.casework.Stated;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.Matter;
import org.onewindow.language.LocalizedText;
import org.onewindow.lookup.Consent;
import org.onewindow.lookup.DepartmentsHeard;
import org.onewindow.lookup.LeftOut;
import org.onewindow.lookup.LookupSummary;
import org.onewindow.lookup.ServiceAnswer;
import org.onewindow.lookup.Trouble;
import org.onewindow.subject.NumberReader;
import org.onewindow.subject.SubjectNumber;
import org.onewindow.ui.kit.BackgroundTasks;
import org.onewindow.ui.kit.Work;

/**
 * The counter screen without its looks: everything a clerk typed, asked and was answered. It outlives the nodes that show it, so that switching the
 * language or locking loses nothing. Used on the screen's thread only; what arrives on other threads is handed to {@code screen}.
 */
public final class CounterViewModel {

    /** What keeps a look-up from starting. */
    public enum Missing {
        NUMBER,
        MATTER,
        CONSENT,
        /** Why a specially protected record is opened. */
        REASON
    }

    /** Whom and what the answers on the screen are about, and how the subject had agreed. */
    record LookedUp(SubjectNumber subject, Matter matter, Consent consent) {}

    private final CounterDesk desk;
    private final LocalizedText catalogueLabel;
    private final Operator operator;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final Executor screen;
    private final BackgroundTasks tasks;

    private final AskedFields asked;
    private final ShownCase shownCase;
    private final Reveals reveals;
    private final ShownAnswers answers;
    private final ReadOnlyObjectWrapper<Optional<LookedUp>> shown = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<ServiceView>> wantedCard = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<ServiceView>> details = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Obstacle>> obstacle = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<String>> notice = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper ticks = new ReadOnlyIntegerWrapper();

    private final ReadOnlyIntegerWrapper nextCitizen = new ReadOnlyIntegerWrapper();
    private final BooleanProperty leftOutOpen = new SimpleBooleanProperty();
    private final BooleanProperty logToldAbove = new SimpleBooleanProperty();

    private Optional<DeskLookup> lookup = Optional.empty();
    private long generation;
    private long startedAtNanos;

    /**
     * @param operator who works here now
     * @param deadline how long a service is waited for unless the catalogue says otherwise
     * @param nanoTime a clock that only goes forward, in nanoseconds
     * @param screen runs work on the screen's thread, in order
     * @param tasks runs work that may block
     */
    public CounterViewModel(
            CounterDesk desk,
            Catalogue catalogue,
            NumberReader reader,
            Operator operator,
            Duration deadline,
            Clock clock,
            LongSupplier nanoTime,
            Executor screen,
            BackgroundTasks tasks) {
        this.desk = desk;
        this.catalogueLabel = catalogue.edition().label();
        this.operator = operator;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.screen = screen;
        this.tasks = tasks;
        this.asked = new AskedFields(reader, catalogue.matters(), clock, desk::needsReason);
        this.shownCase = new ShownCase(desk, operator, tasks, this::complain);
        this.reveals = new Reveals(clock);
        this.answers = new ShownAnswers(deadline, nanoTime, reveals::maskAllOf);
        asked.matter().chosen().addListener((observed, before, now) -> obstacle.set(Optional.empty()));
    }

    /** Who works here. */
    Operator operator() {
        return operator;
    }

    /** What the catalogue says of itself. */
    LocalizedText catalogueLabel() {
        return catalogueLabel;
    }

    private void complain(String key) {
        notice.set(Optional.of(key));
    }

    NumberEntry number() {
        return asked.number();
    }

    MatterChoice matter() {
        return asked.matter();
    }

    ObjectProperty<Optional<Consent>> consent() {
        return asked.consent();
    }

    /** Why a specially protected record is to be opened. */
    StringProperty reason() {
        return asked.reason();
    }

    /** Whether that is asked for: not before a look-up of such a record was tried. */
    ReadOnlyObjectProperty<Boolean> reasonAsked() {
        return asked.reasonAsked();
    }

    /** What the last try to look up lacked; each goes when it is supplied. */
    ReadOnlyObjectProperty<Set<Missing>> missing() {
        return asked.missing();
    }

    /** The services of the look-up on the screen, in the order of the plan. */
    ReadOnlyObjectProperty<List<ServiceView>> services() {
        return answers.services();
    }

    /** What the look-up left out, and why. */
    ReadOnlyObjectProperty<List<LeftOut>> leftOut() {
        return answers.leftOut();
    }

    /** A trouble that concerns every department alike. */
    public ReadOnlyObjectProperty<Optional<Trouble>> banner() {
        return answers.banner();
    }

    /** Whom and what the screen shows; empty before the first look-up. */
    ReadOnlyObjectProperty<Optional<LookedUp>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** Whether that is somebody under 14, of whom everything is sensitive. */
    boolean showsAChild() {
        return shown.get()
                .filter(now -> now.subject().namesAChild(LocalDate.now(clock)))
                .isPresent();
    }

    /** The finished look-up in figures; empty while it runs. */
    public ReadOnlyObjectProperty<Optional<LookupSummary>> summary() {
        return answers.summary();
    }

    /** How many departments have answered, counted again after each question that was asked again; empty while something is awaited for the first time. */
    public ReadOnlyObjectProperty<Optional<DepartmentsHeard>> departments() {
        return answers.departments();
    }

    /** Whether answers are awaited, be it to a question asked again. */
    public ReadOnlyObjectProperty<Boolean> running() {
        return answers.running();
    }

    /** The service whose details are open. */
    ObjectProperty<Optional<ServiceView>> details() {
        return details;
    }

    /** The case beside the answers. */
    ShownCase shownCase() {
        return shownCase;
    }

    /** How the case stands; empty while none is open. */
    ReadOnlyObjectProperty<Optional<CaseView>> openCase() {
        return shownCase.view();
    }

    /** Whether the hub is out of reach, which the buttons of the case say. */
    public BooleanProperty offline() {
        return shownCase.offline();
    }

    /** Whether the frame around the screen says already that the log can't be written. */
    public BooleanProperty logToldAbove() {
        return logToldAbove;
    }

    /** What keeps a complete question from being asked; goes with the next try. */
    ReadOnlyObjectProperty<Optional<Obstacle>> obstacle() {
        return obstacle.getReadOnlyProperty();
    }

    /** The key of a sentence about something that could not be done; goes with the next look-up, or when something is printed. */
    ReadOnlyObjectProperty<Optional<String>> notice() {
        return notice.getReadOnlyProperty();
    }

    /** Counts up a few times a second while a look-up runs or a field stands revealed. */
    ReadOnlyIntegerProperty ticks() {
        return ticks.getReadOnlyProperty();
    }

    /** Time has gone on: masks what has had its time, and lets waiting times count. */
    void tick() {
        reveals.tick();
        if (running().get()) {
            ticks.set(ticks.get() + 1);
        }
    }

    /** Counts answers as they come. */
    ReadOnlyIntegerProperty answers() {
        return answers.count();
    }

    Reveals reveals() {
        return reveals;
    }

    long nowNanos() {
        return nanoTime.getAsLong();
    }

    /** Looks up what the fields say; if one of them lacks, says which and sends nothing. */
    public void lookUp() {
        if (!asked.complete()) {
            return;
        }
        LookedUp about = new LookedUp(
                asked.number().subject().orElseThrow(),
                asked.matter().chosen().get().orElseThrow(),
                asked.consent().get().orElseThrow());
        Optional<Obstacle> inTheWay = desk.obstacle(about.subject(), about.matter(), operator);
        obstacle.set(inTheWay);
        if (inTheWay.isEmpty()) {
            begin(about);
        }
    }

    private void begin(LookedUp about) {
        clearAnswers();
        shown.set(Optional.of(about));
        answers.run(true);
        startedAtNanos = nowNanos();
        DeskLookup started = desk.lookUp(
                about.subject(),
                about.matter(),
                new Stated(about.consent(), asked.givenReason(), Optional.empty()),
                operator,
                answers.listener(whileCurrent(++generation), shownCase));
        asked.usedFor(about.subject());
        lookup = Optional.of(started);
        shownCase.begin(started.caseNumber(), about.matter());
    }

    private void clearAnswers() {
        generation++;
        lookup = Optional.empty();
        answers.clear();
        details.set(Optional.empty());
        notice.set(Optional.empty());
        shownCase.clear();
        shown.set(Optional.empty());
        reveals.maskAll();
    }

    /** Goes through the ways of consent: present with the card, an agent, none. */
    void nextConsent() {
        asked.nextConsent();
    }

    /** Ends the look-up that runs; what has not answered is marked cancelled. */
    public void cancel() {
        lookup.ifPresent(DeskLookup::cancel);
    }

    /** Asks one service again; says so if its case was closed meanwhile, at the day's end for example. */
    void retry(ServiceView view) {
        if (view.awaited() || lookup.isEmpty()) {
            return;
        }
        DeskLookup started = lookup.get();
        if (started.mayContinue()) {
            reveals.maskAllOf(view.code());
            view.askedAgain(nowNanos());
            answers.run(true);
            started.retry(view.request().service());
        } else {
            complain("casework.retry.CASE_NOT_OPEN");
        }
    }

    /** The card that somebody wants to see, for the moment of wanting it. */
    ReadOnlyObjectProperty<Optional<ServiceView>> wantedCard() {
        return wantedCard;
    }

    void goToCard(ServiceView view) {
        wantedCard.set(Optional.of(view));
        wantedCard.set(Optional.empty());
    }

    void openDetails(ServiceView view) {
        if (!view.awaited()) {
            details.set(Optional.of(view));
        }
    }

    void closeDetails() {
        details.set(Optional.empty());
    }

    /** Reveals a masked field, once that is journalled; or masks it again. */
    void toggleReveal(Reveals.FieldPlace place) {
        if (reveals.revealed(place)) {
            reveals.mask(place);
            return;
        }
        long mine = generation;
        Optional<ServiceAnswer> answer = answers.answerOf(place.service());
        if (answer.isEmpty() || lookup.isEmpty()) {
            return;
        }
        DeskLookup started = lookup.get();
        List<DataItem> items = answer.get().request().items().stream()
                .filter(item -> item.code().equals(place.item()))
                .toList();
        tasks.start(Work.of(() -> started.reveal(answer.get(), items, operator)).then(outcome -> {
            if (mine == generation) {
                afterRevealing(outcome, place);
            }
        }));
    }

    private void afterRevealing(RevealOutcome outcome, Reveals.FieldPlace place) {
        if (outcome == RevealOutcome.REVEALED) {
            reveals.reveal(place);
        } else {
            complain("casework.reveal." + outcome);
        }
    }

    /** Prints a sheet of the case on the screen; what could not be done before is no longer said. */
    void print(CasePrinting printing, CasePrinting.About about, CaseSheet sheet, Path file) {
        notice.set(Optional.empty());
        shownCase.print(printing, about, sheet, file);
    }

    /** Closes the case on the screen and makes room for the next citizen; if it can't be journalled everything stays. */
    public void closeCase() {
        if (hasOpenCase()) {
            cancel();
            shownCase.close(() -> {
                clearAnswers();
                answers.run(false);
                asked.clear();
                nextCitizen.set(nextCitizen.get() + 1);
            });
        }
    }

    /** Counts up each time a case was closed and the fields are free for the next citizen. */
    ReadOnlyIntegerProperty nextCitizen() {
        return nextCitizen.getReadOnlyProperty();
    }

    /** Whether the list of what is not asked for stands open. */
    BooleanProperty leftOutOpen() {
        return leftOutOpen;
    }

    /** Whether a case is open, so that leaving now would leave it to nobody. */
    public boolean hasOpenCase() {
        return openCase().get().isPresent();
    }

    /** Masks every revealed field at once: the screen is locked or left. */
    public void maskAll() {
        reveals.maskAll();
    }

    /** How long the look-up on the screen has been running, or ran. */
    Duration elapsed() {
        return summary()
                .get()
                .map(LookupSummary::took)
                .orElseGet(() -> shown.get().isEmpty() ? Duration.ZERO : Duration.ofNanos(nowNanos() - startedAtNanos));
    }

    /** How many of the planned services have answered. */
    long answeredCount() {
        return services().get().stream().filter(view -> !view.awaited()).count();
    }

    /** Brings what concerns the look-up of now to the screen, and drops it once a newer one has taken its place. */
    private Executor whileCurrent(long mine) {
        return change -> screen.execute(() -> {
            if (mine == generation) {
                change.run();
            }
        });
    }
}
