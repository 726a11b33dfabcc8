package org.onewindow.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.app.settings.SettingsRead;
import org.onewindow.app.settings.SettingsReader;
import org.onewindow.app.station.Station;
import org.onewindow.app.station.StationBuilder;
import org.onewindow.app.station.StationOpening;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.offline.SyncFlag;
import org.onewindow.offline.SyncStatus;
import org.onewindow.sandbox.Fault;
import org.onewindow.sandbox.FaultSwitchboard;
import org.onewindow.ui.kit.ScreenTest;
import org.onewindow.ui.kit.ThreadedTasks;
import org.onewindow.ui.shell.WindowFlow;
import org.onewindow.vault.TrainingOperator;

/** What a clerk sees of an outage: in the middle of a look-up, while it lasts, in the queue, and when the network is back. Everything behind it is real. */
class OutageJourneyTest extends ScreenTest {
    private static final String CITIZEN = "110108198501019972";
    private static final String SOMEBODY_ELSE = "931840197904129970";

    @TempDir
    private Path home;

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final List<Throwable> troubles = new ArrayList<>();
    private Station station;
    private FaultSwitchboard faults;

    @BeforeEach
    void signInAtATrainingStation() {
        SettingsRead read = SettingsReader.read(home, List.of("training.people=10000", "exchange.deadlineSeconds=60"));
        station = ((StationOpening.Opened)
                        StationBuilder.open(((SettingsRead.Ready) read).settings(), Clock.systemDefaultZone(), "test"))
                .station();
        faults = station.training().orElseThrow().exchange().faults();
        ThreadedTasks tasks = new ThreadedTasks(workers, Platform::runLater, troubles::add);
        doOnScreen(() -> new WindowFlow(
                        window,
                        appearance,
                        tasks,
                        Platform::runLater,
                        new WindowStation(station, appearance, tasks, "test").windowParts())
                .begin());
        signIn();
    }

    private void signIn() {
        TrainingOperator clerk = station.training().orElseThrow().operators().get(0);
        type(clerk.operator().name());
        press(KeyCode.TAB);
        type(String.valueOf(clerk.password()));
        press(KeyCode.ENTER);
        until(() -> !nodes(".lookup-bar").isEmpty());
    }

    @AfterEach
    void closeTheStation() {
        station.close();
        workers.shutdownNow();
        assertThat(troubles).isEmpty();
    }

    @Test
    void anOutageInTheMiddleOfALookUpIsCalmAndEverythingComesOfItself() {
        faults.switchOn("S29.verify", Fault.HANGS);
        lookUp();
        until(() -> words().stream().anyMatch(text -> text.startsWith("9 of 10")));

        faults.setNetworkDown(true);
        until(() -> words().contains("queued"));
        until(() -> isSaid("Working offline: neither the data exchange nor the station's hub is reached"));
        pictures("outage-in-a-look-up");

        fire("#lookUp");
        until(() -> words().stream().filter(text -> text.startsWith("saved ")).count() > 3);
        until(this::nothingIsAwaited);
        pictures("outage-saved");
        resize(1280, 720);
        picture("outage-saved-1280x720");
        resize(1440, 900);

        doOnScreen(() -> this.<TextInputControl>find("#number").setText(SOMEBODY_ELSE));
        press(KeyCode.F4);
        press(KeyCode.ENTER);
        until(() -> words().stream().filter("queued"::equals).count() > 5);
        pictures("outage-queued");

        fire("#open-queue");
        until(() -> isSaid("look-ups wait"));
        pictures("queue-outage");
        long asked = actions().stream().filter(Action.ASKED::equals).count();

        faults.clear();
        until(() -> isSaid("No look-up waits"));
        until(() -> isSaid("answered for case"));
        picture("queue-return");
        assertThat(actions().stream().filter(Action.ASKED::equals).count()).isGreaterThan(asked);
        assertThat(actions()).contains(Action.LOOKUP_QUEUED, Action.CONNECTION_LOST, Action.CONNECTION_RESTORED);
        fire("#rail-counter");
        until(() -> !words().contains("queued"));
        pictures("outage-return");
    }

    @Test
    void whoChoosesToWorkOfflineIsToldSoAndCanChooseOtherwise() {
        fire("#rail-queue");
        pictures("queue-empty");

        fire("#work-offline");
        until(() -> isSaid("Working offline by choice"));
        pictures("queue-chosen");
        assertThat(station.offline().connection().exchangeReachable()).isFalse();

        fire("#work-offline");
        until(() -> !isSaid("Working offline"));
        until(() -> actions().contains(Action.CONNECTION_RESTORED));
    }

    @Test
    void whoSignsInWithoutTheHubIsToldSoBeforeAndForHowLongAfter() {
        faults.setNetworkDown(true);
        until(() -> isSaid("Working offline: neither"));
        assertThat(isSaid("signed in without the hub")).isFalse();
        doOnScreen(
                () -> this.<MenuButton>find("#operator-menu").getItems().get(0).fire());

        until(() -> isSaid("so this is an offline sign-in") && isSaid("in the last 14 days"));
        pictures("signin-offline-training");
        resize(1280, 720);
        pictures("signin-offline-training-1280x720");
        signIn();
        until(() -> isSaid("You have signed in without the hub. You can do so here for 13 more days."));
        pictures("outage-signed-in-offline");
    }

    @Test
    void aClerkWhoseCounterTheHubHasFrozenIsToldWhyAndWorksOn() throws Exception {
        until(() -> station.offline().synchronisation().phase() == SyncStatus.Phase.IN_STEP);
        freezeAtTheHub();

        lookUp();
        until(() -> isSaid("Sending to the hub has stopped"));
        until(() -> actions().contains(Action.LOOKUP_FINISHED));
        until(this::nothingIsAwaited);
        pictures("sync-stopped-desk");

        fire("#rail-queue");
        until(() -> isSaid("the hub takes nothing from this counter"));
        assertThat(isSaid("The hub answers, but nothing is sent to it")).isTrue();
        assertThat(isSaid("reaches the hub by itself")).isFalse();
        pictures("sync-stopped");
        resize(1280, 720);
        picture("sync-stopped-1280x720");
        SyncStatus status = station.offline().synchronisation();
        assertThat(status.flag()).contains(SyncFlag.FROZEN);
        assertThat(status.waiting()).isPositive();
        assertThat(status.size()).isEqualTo(actions().size());
    }

    /** As the hub does it when it finds a fork. */
    private void freezeAtTheHub() throws Exception {
        Path store;
        try (Stream<Path> files = Files.walk(home)) {
            store = files.filter(file -> file.endsWith("hub.mv.db")).findFirst().orElseThrow();
        }
        String file = store.toAbsolutePath().toString().replace(".mv.db", "");
        try (Connection connection = DriverManager.getConnection(
                        "jdbc:h2:ordered:file:" + file
                                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=20000");
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("UPDATE counter_log SET frozen = 'fork'"))
                    .isEqualTo(1);
        }
    }

    private void lookUp() {
        type(CITIZEN);
        press(KeyCode.F3);
        type("second");
        press(KeyCode.ENTER);
        press(KeyCode.F4);
        press(KeyCode.ENTER);
    }

    /** Presses a button or ticks a box, wherever the focus is. */
    private void fire(String query) {
        doOnScreen(() -> {
            Node node = find(query);
            if (node instanceof CheckBox box) {
                box.fire();
            } else {
                ((Button) node).fire();
            }
        });
    }

    private boolean isSaid(String part) {
        return words().stream().anyMatch(text -> text.contains(part));
    }

    private boolean nothingIsAwaited() {
        return !words().contains("waiting…");
    }

    private Set<Node> nodes(String query) {
        return onScreen(() -> window.scene().getRoot().lookupAll(query));
    }

    private List<String> words() {
        return nodes("*").stream()
                .filter(OutageJourneyTest::isShown)
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null && !text.isEmpty())
                .toList();
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private List<Action> actions() {
        try (Stream<Entry> entries = station.journalReader().from(0)) {
            return entries.map(Entry::action).toList();
        }
    }

    private static void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(60)).until(condition);
    }
}
