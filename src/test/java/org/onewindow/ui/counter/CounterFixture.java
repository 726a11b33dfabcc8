package org.onewindow.ui.counter;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import org.onewindow.access.SignInOutcome;
import org.onewindow.app.settings.SettingsRead;
import org.onewindow.app.settings.SettingsReader;
import org.onewindow.app.station.Station;
import org.onewindow.app.station.StationBuilder;
import org.onewindow.app.station.StationOpening;
import org.onewindow.sandbox.FaultSwitchboard;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.ThreadedTasks;
import org.onewindow.vault.TrainingOperator;

/** A whole training station in a folder of the test, its clerk signed in: the counter screen on everything that is real behind it. */
final class CounterFixture implements AutoCloseable {
    static final String CITIZEN = "110108198501019972";
    static final String ENTERPRISE = "91440305359876543T";

    private final Station station;
    private final CounterViewModel model;
    private final ExecutorService workers = Executors.newCachedThreadPool();

    CounterFixture(Path home, String... settings) {
        SettingsRead read = SettingsReader.read(home, List.of(settings));
        StationOpening opening =
                StationBuilder.open(((SettingsRead.Ready) read).settings(), Clock.systemDefaultZone(), "test");
        station = ((StationOpening.Opened) opening).station();
        TrainingOperator clerk = station.training().orElseThrow().operators().get(0);
        SignInOutcome outcome = station.signIn().attempt(clerk.operator().name(), clerk.password());
        model = new CounterViewModel(
                station.desk(),
                station.catalogue(),
                station.numbers(),
                ((SignInOutcome.SignedIn) outcome).session().operator(),
                Duration.ofSeconds(5),
                station.clock(),
                System::nanoTime,
                Platform::runLater,
                new ThreadedTasks(workers, Platform::runLater, trouble -> {
                    throw new AssertionError(trouble);
                }));
    }

    CounterViewModel model() {
        return model;
    }

    FaultSwitchboard faults() {
        return station.training().orElseThrow().exchange().faults();
    }

    CounterScreen screen(Appearance appearance) {
        return new CounterScreen(model, appearance, station.divisions(), station.numbers(), station.clock());
    }

    @Override
    public void close() {
        station.close();
        workers.shutdownNow();
    }
}
