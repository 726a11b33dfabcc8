package org.onewindow.app.window;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.onewindow.app.settings.SettingKey;
import org.onewindow.app.settings.Settings;
import org.onewindow.app.station.OpeningWords;
import org.onewindow.app.station.Rehearsal;
import org.onewindow.app.station.Station;
import org.onewindow.app.station.StationBuilder;
import org.onewindow.app.station.StationOpening;
import org.onewindow.language.Language;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.BackgroundTasks;
import org.onewindow.ui.kit.LastResort;
import org.onewindow.ui.kit.MainWindow;
import org.onewindow.ui.kit.NoDisplayException;
import org.onewindow.ui.kit.Theme;
import org.onewindow.ui.kit.ThreadedTasks;
import org.onewindow.ui.kit.WindowProgram;
import org.onewindow.ui.shell.IdleTimer;
import org.onewindow.ui.shell.WindowFlow;
import org.onewindow.ui.startup.CannotStartScreen;
import org.onewindow.ui.startup.StartingScreen;

/** Opens the window. The station is opened beside the toolkit's own start, on another thread, since both take a moment. */
public final class WindowLauncher {
    /** The window has its first look by then. */
    private static final Duration REHEARSAL_AFTER = Duration.ofMillis(500);

    /** The folder of the window's journal at a training station. */
    public static final String TRAINING_FOLDER = "window";

    private final Settings settings;
    private final Clock clock;
    private final String version;
    private final Appearance appearance;
    private final Runnable ready;
    private final CompletableFuture<StationOpening> opening = new CompletableFuture<>();

    /**
     * @param version the program's version, shown at sign-in
     * @param ready hears once when the window can be typed into
     */
    public WindowLauncher(Settings settings, Language language, Clock clock, String version, Runnable ready) {
        this.settings = settings;
        this.clock = clock;
        this.version = version;
        this.ready = ready;
        this.appearance = appearance(settings, language);
    }

    /** The look at start, as the settings say. */
    static Appearance appearance(Settings settings, Language language) {
        Theme theme = settings.value(SettingKey.THEME).text().equals(Theme.DARK.code()) ? Theme.DARK : Theme.LIGHT;
        return new Appearance(language, theme);
    }

    /** Shows the window until it is closed; once in a run of the program. */
    public void run() throws NoDisplayException, InterruptedException {
        Thread opener = new Thread(this::open, "station-opening");
        opener.setDaemon(true);
        opener.start();
        ExecutorService workers = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "background");
            thread.setDaemon(true);
            return thread;
        });
        try (IdleTimer idle = new IdleTimer()) {
            WindowProgram.run(stage -> fill(stage, workers, idle));
        } finally {
            workers.shutdown();
            if (opening.join() instanceof StationOpening.Opened opened) {
                opened.station().close();
            }
        }
    }

    private void open() {
        try {
            opening.complete(StationBuilder.open(settings, clock, TRAINING_FOLDER));
        } catch (RuntimeException | Error e) {
            opening.completeExceptionally(e);
        }
    }

    private void fill(Stage stage, ExecutorService workers, IdleTimer idle) {
        MainWindow window = new MainWindow(stage, appearance);
        LastResort lastResort = new LastResort(LastResort.randomReferences(), Platform::runLater, window::tellTrouble);
        lastResort.install();
        BackgroundTasks tasks = new ThreadedTasks(workers, Platform::runLater, lastResort);
        if (!opening.isDone()) {
            window.show(new StartingScreen(appearance));
        }
        window.open();
        opening.whenComplete((outcome, failure) -> Platform.runLater(() -> {
            if (failure != null) {
                lastResort.accept(failure);
            } else {
                show(outcome, window, tasks, idle);
            }
        }));
    }

    /** While the clerk signs in, so that the first look-up of the day is as fast as the others. */
    private static void rehearse(Station station) {
        Thread thread = new Thread(new Rehearsal(station), "rehearsal");
        thread.setDaemon(true);
        CompletableFuture.delayedExecutor(REHEARSAL_AFTER.toMillis(), TimeUnit.MILLISECONDS, work -> thread.start())
                .execute(thread);
    }

    private void show(StationOpening outcome, MainWindow window, BackgroundTasks tasks, IdleTimer idle) {
        if (outcome instanceof StationOpening.Opened opened) {
            Station station = opened.station();
            WindowStation parts = new WindowStation(station, appearance, tasks, version);
            WindowFlow flow = new WindowFlow(window, appearance, tasks, Platform::runLater, parts.windowParts());
            flow.begin();
            idle.start(flow, Platform::runLater);
            rehearse(station);
        } else {
            window.show(new CannotStartScreen(appearance, texts -> OpeningWords.sentences(outcome, texts)));
        }
        Platform.runLater(ready);
    }
}
