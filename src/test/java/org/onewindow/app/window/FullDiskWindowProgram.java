package org.onewindow.app.window;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.onewindow.app.settings.SettingsRead;
import org.onewindow.app.settings.SettingsReader;
import org.onewindow.app.station.Station;
import org.onewindow.app.station.StationBuilder;
import org.onewindow.app.station.StationOpening;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.language.Language;
import org.onewindow.ui.kit.Appearance;
import org.onewindow.ui.kit.MainWindow;
import org.onewindow.ui.kit.Theme;
import org.onewindow.ui.kit.ThreadedTasks;
import org.onewindow.ui.shell.WindowFlow;
import org.onewindow.vault.TrainingOperator;

/** The window of a training station in a process of its own, whose disk can be taken away: says what its banner says whenever that changes. */
final class FullDiskWindowProgram {
    private final Station station;
    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final MainWindow window;
    private String told = "";

    private FullDiskWindowProgram(Station station) {
        this.station = station;
        Appearance appearance = new Appearance(Language.ENGLISH, Theme.LIGHT);
        window = new MainWindow(new Stage(), appearance);
        window.open();
        ThreadedTasks tasks = new ThreadedTasks(workers, Platform::runLater, Throwable::printStackTrace);
        WindowStation parts = new WindowStation(station, appearance, tasks, "test");
        new WindowFlow(window, appearance, tasks, Platform::runLater, parts.windowParts()).begin();
        Timeline looks = new Timeline(new KeyFrame(Duration.millis(50), event -> tell()));
        looks.setCycleCount(Animation.INDEFINITE);
        looks.play();
    }

    /** Argument: the home of the station. Each line read is one thing to do: {@code sign in}, or {@code write} something into the journal. */
    public static void main(String[] arguments) throws Exception {
        SettingsRead read = SettingsReader.read(Path.of(arguments[0]), List.of("training.people=10000"));
        StationOpening opening =
                StationBuilder.open(((SettingsRead.Ready) read).settings(), Clock.systemDefaultZone(), "test");
        Station station = ((StationOpening.Opened) opening).station();
        FullDiskWindowProgram[] program = new FullDiskWindowProgram[1];
        Platform.startup(() -> program[0] = new FullDiskWindowProgram(station));
        BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.equals("sign in")) {
                Platform.runLater(() -> program[0].signIn());
            } else {
                write(station);
            }
        }
        Runtime.getRuntime().halt(0);
    }

    private static void write(Station station) {
        try {
            station.journal().record(EntryDraft.of(Action.CONNECTION_RESTORED, "", ""));
        } catch (JournalUnavailableException e) {
            System.err.println(e.getMessage());
        }
    }

    private void signIn() {
        TrainingOperator clerk = station.training().orElseThrow().operators().get(0);
        ((TextField) find("#operator")).setText(clerk.operator().name());
        ((TextField) find("#password")).setText(String.valueOf(clerk.password()));
        ((Button) find("#submit")).fire();
    }

    private Object find(String query) {
        return window.scene().getRoot().lookup(query);
    }

    private void tell() {
        boolean desk = find("#shell-banner") != null;
        Label banner = (Label) find(desk ? "#shell-banner .label" : "#sign-in-banner .label");
        String words = (desk ? "desk" : "sign-in") + ": " + (banner.isVisible() ? banner.getText() : "-");
        if (!words.equals(told)) {
            told = words;
            System.out.println(words);
        }
    }
}
