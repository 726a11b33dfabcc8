package org.onewindow.ui.counter;

import static org.onewindow.Waiting.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javafx.application.Platform;
import org.onewindow.access.Operator;
import org.onewindow.access.SignInOutcome;
import org.onewindow.app.settings.SettingKey;
import org.onewindow.app.settings.SettingsRead;
import org.onewindow.app.settings.SettingsReader;
import org.onewindow.app.station.Station;
import org.onewindow.app.station.StationBuilder;
import org.onewindow.app.station.StationOpening;
import org.onewindow.casework.CasePrinting;
import org.onewindow.document.PdfCaseSheet;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.language.LocalizedText;
import org.onewindow.sandbox.Fault;
import org.onewindow.sandbox.FaultSwitchboard;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.StationPlace;
import org.onewindow.ui.kit.ThreadedTasks;
import org.onewindow.ui.kit.Workers;
import org.onewindow.vault.TrainingOperator;

/**
 * A whole training station in a folder of the test, its clerk signed in: the counter screen on everything that is real behind it. Several tests may
 * share one, each with a counter afresh.
 */
final class CounterFixture implements AutoCloseable {
    static final String CITIZEN = "110108198501019972";
    static final String FOREIGN_RESIDENT = "931840197904129970";
    static final String ENTERPRISE = "91440305359876543T";

    private final Station station;
    private final Operator clerk;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final Duration deadline;
    private final Path papers;
    private Runnable whileAsked = () -> {};
    private ForwardClock clock = new ForwardClock();
    private CounterViewModel model;
    private long begun;

    CounterFixture(Path home, String... settings) {
        papers = home;
        List<String> all = new ArrayList<>(List.of("training.people=10000"));
        all.addAll(List.of(settings));
        SettingsRead read = SettingsReader.read(home, all);
        StationOpening opening =
                StationBuilder.open(((SettingsRead.Ready) read).settings(), Clock.systemDefaultZone(), "test");
        station = ((StationOpening.Opened) opening).station();
        deadline = Duration.ofSeconds(station.settings().number(SettingKey.EXCHANGE_DEADLINE_SECONDS));
        TrainingOperator trainee = station.training().orElseThrow().operators().get(0);
        SignInOutcome outcome = station.signIn().attempt(trainee.operator().name(), trainee.password());
        clerk = ((SignInOutcome.SignedIn) outcome).session().operator();
        model = newModel();
        begun = station.journalReader().size();
    }

    /** A counter at which nothing has been done yet: no fault, none that the counter still believes in, no open case. */
    CounterViewModel startAfresh() {
        faults().clear();
        await().atMost(Duration.ofSeconds(20))
                .until(() -> station.offline().connection().exchangeReachable());
        station.desk().openCases().forEach(one -> station.desk().closeCase(one.number(), clerk));
        clock = new ForwardClock();
        model = newModel();
        begun = station.journalReader().size();
        return model;
    }

    private CounterViewModel newModel() {
        return new CounterViewModel(
                station.desk(),
                station.catalogue(),
                station.numbers(),
                clerk,
                deadline,
                clock,
                System::nanoTime,
                Platform::runLater,
                new ThreadedTasks(workers, Platform::runLater, trouble -> {
                    throw new AssertionError(trouble);
                }));
    }

    CounterViewModel model() {
        return model;
    }

    /** What the counter believes the time is; the departments go on with theirs. */
    ForwardClock clock() {
        return clock;
    }

    FaultSwitchboard faults() {
        return station.training().orElseThrow().exchange().faults();
    }

    /** Gives every department of the exchange this fault. */
    void troubleEveryDepartment(Fault fault) {
        station.catalogue().services().stream()
                .map(service -> service.department().code())
                .distinct()
                .forEach(department -> faults().switchOn(department, fault));
    }

    /** What has been journalled since the counter was afresh. */
    List<Action> journalled() {
        try (Stream<Entry> entries = station.journalReader().from(begun)) {
            return entries.map(Entry::action).toList();
        }
    }

    /** Whoever prints saves to this folder, under the name that is suggested. */
    Path papers() {
        return papers;
    }

    /** What happens on the screen's thread while the clerk is asked where to save. */
    void whileAsked(Runnable happens) {
        whileAsked = happens;
    }

    private PrintTools printTools() {
        return new PrintTools(
                new CasePrinting(station.desk(), station.journal(), new PdfCaseSheet()),
                name -> {
                    whileAsked.run();
                    return Optional.of(papers.resolve(name));
                },
                new StationPlace(new LocalizedText("练习站", "Training station"), "99", "test", "2024-12"),
                true);
    }

    CounterScreen screen(Appearance appearance) {
        return new CounterScreen(model, appearance, station.divisions(), station.masking(), clock, printTools());
    }

    @Override
    public void close() {
        Workers.finish(workers);
        station.close();
    }
}
