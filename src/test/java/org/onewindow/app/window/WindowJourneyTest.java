package org.onewindow.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
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
import org.onewindow.language.Language;
import org.onewindow.sandbox.Fault;
import org.onewindow.ui.kit.ScreenTest;
import org.onewindow.ui.kit.Theme;
import org.onewindow.ui.kit.ThreadedTasks;
import org.onewindow.ui.shell.WindowFlow;
import org.onewindow.vault.TrainingOperator;

/** The whole walk through the window of a training station by keyboard alone, everything behind it real. */
class WindowJourneyTest extends ScreenTest {
    private static final String CITIZEN = "110108198501019972";
    private static final String ENTERPRISE = "91440305359876543T";

    @TempDir
    private Path home;

    private final ExecutorService workers = Executors.newCachedThreadPool();
    private final List<Throwable> troubles = new ArrayList<>();
    private Station station;
    private TrainingOperator clerk;
    private WindowFlow flow;

    @BeforeEach
    void openTheStation() {
        SettingsRead read = SettingsReader.read(
                home, List.of("training.people=10000", "idleLockMinutes=7", "exchange.deadlineSeconds=30"));
        station = ((StationOpening.Opened)
                        StationBuilder.open(((SettingsRead.Ready) read).settings(), Clock.systemDefaultZone(), "test"))
                .station();
        clerk = station.training().orElseThrow().operators().get(0);
        ThreadedTasks tasks = new ThreadedTasks(workers, Platform::runLater, troubles::add);
        flow = onScreen(() -> new WindowFlow(
                window,
                appearance,
                tasks,
                Platform::runLater,
                new WindowStation(station, appearance, tasks, "test").windowParts()));
        doOnScreen(flow::begin);
    }

    @AfterEach
    void closeTheStation() {
        station.close();
        workers.shutdownNow();
        assertThat(troubles).isEmpty();
    }

    @Test
    void theLockAndTheLookAtStartAreTheSettings() {
        SettingsRead read = SettingsReader.read(home, List.of("theme=dark"));
        ThreadedTasks tasks = new ThreadedTasks(workers, Platform::runLater, troubles::add);

        assertThat(new WindowStation(station, appearance, tasks, "test")
                        .windowParts()
                        .idleLock())
                .isEqualTo(Duration.ofMinutes(7));
        assertThat(WindowLauncher.appearance(((SettingsRead.Ready) read).settings(), Language.CHINESE)
                        .theme())
                .isEqualTo(Theme.DARK);
        assertThat(WindowLauncher.appearance(station.settings(), Language.CHINESE)
                        .theme())
                .isEqualTo(Theme.LIGHT);
    }

    @Test
    void fromSignInThroughEveryAnswerToLockAndBackByKeyboardAlone() {
        station.training().orElseThrow().exchange().faults().switchOn("S29.verify", Fault.DOWN);
        signIn();
        lookUp();
        until(() -> words().contains("unavailable"));
        askTheLastDepartmentAgain();
        // Ten services of six departments, all of which have answered by now.
        until(() -> words().contains("Online · 6 of 6 departments"));

        press(KeyCode.ALT, KeyCode.DIGIT2);
        assertThat(onScreen(() -> window.scene().getFocusOwner().getAccessibleText()))
                .startsWith("Population record");
        pictures("window-person");
        resize(1280, 720);
        pictures("window-person-1280x720");
        resize(3840, 2160);
        pictures("window-person-3840x2160");
        resize(1440, 900);
        press(KeyCode.F1);
        assertThat(words()).contains("F8");
        press(KeyCode.ESCAPE);
        lockAndUnlock();
        walkThroughTheCardsAndReveal();

        press(KeyCode.F9);
        until(() -> actions().contains(Action.CASE_ACCEPTED));
        pictures("window-accepted");
        press(KeyCode.F8);
        until(() -> actions().contains(Action.CASE_CLOSED));
        until(() -> shownCards() == 0);
        until(() -> isFocused("number"));
        type(ENTERPRISE);
        assertThat(onScreen(() -> this.<TextInputControl>find("#number").getText()))
                .isEqualTo(ENTERPRISE);
        press(KeyCode.F3);
        type("M12");
        press(KeyCode.ENTER);
        press(KeyCode.F4);
        press(KeyCode.ENTER);
        until(() -> words().stream().anyMatch(text -> text.startsWith("6 of 6")));
        assertThat(actions()).contains(Action.SIGN_IN, Action.ASKED, Action.REVEALED, Action.LOCKED, Action.UNLOCKED);

        press(KeyCode.CONTROL, KeyCode.L);
        until(() -> isFocused("unlock-password"));
        type(String.valueOf(clerk.password()));
        press(KeyCode.ENTER);
        until(() -> shownCards() == 6);
        assertThat(onScreen(() -> window.scene().getFocusOwner())).isNotNull();
    }

    @Test
    void theKeysOfTheCounterHoldWhereverTheFocusIsButNotUnderASheet() {
        signIn();
        type(CITIZEN);
        doOnScreen(() -> find("#operator-menu").requestFocus());

        press(KeyCode.F2);
        assertThat(isFocused("number")).isTrue();
        doOnScreen(() -> find("#lock").requestFocus());
        press(KeyCode.F4);
        assertThat(isFocused("consent")).isTrue();
        assertThat(words()).contains("Present in person, card seen");

        press(KeyCode.F1);
        press(KeyCode.F4);
        press(KeyCode.ESCAPE);
        assertThat(words()).contains("Present in person, card seen");
    }

    @Test
    void answersThatArriveWhileTheWindowIsLockedStandThereAfterUnlocking() {
        station.training().orElseThrow().exchange().faults().switchOn("S29.verify", Fault.SLOW);
        signIn();
        ask();
        until(() -> actions().contains(Action.ASKED));
        doOnScreen(flow::lock);
        assertThat(actions()).doesNotContain(Action.LOOKUP_FINISHED);

        until(() -> actions().contains(Action.LOOKUP_FINISHED));
        assertThat(nodes(".service-card")).isEmpty();
        assertThat(words()).noneMatch(text -> text.contains(CITIZEN) || text.contains("****"));
        pictures("window-locked-answers-arrived");

        until(() -> isFocused("unlock-password") && station.signIn().isLocked());
        type(String.valueOf(clerk.password()));
        press(KeyCode.ENTER);
        until(() -> shownCards() == 10);
        assertThat(words())
                .anyMatch(text -> text.startsWith("10 of 10"))
                .doesNotContain("waiting…", "unavailable", "cancelled");
    }

    private boolean isFocused(String id) {
        return onScreen(() -> {
            Node owner = window.scene().getFocusOwner();
            return owner != null && id.equals(owner.getId());
        });
    }

    private void walkThroughTheCardsAndReveal() {
        for (KeyCode digit : List.of(KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3, KeyCode.DIGIT2)) {
            press(KeyCode.ALT, digit);
            assertThat(onScreen(() -> window.scene().getFocusOwner().getStyleClass()))
                    .contains("service-card");
        }
        press(KeyCode.TAB);
        assertThat(onScreen(() -> window.scene().getFocusOwner().getAccessibleText()))
                .startsWith("reveal");
        press(KeyCode.SPACE);
        until(() -> words().contains(CITIZEN));
        assertThat(actions()).contains(Action.REVEALED);
    }

    private void signIn() {
        type(clerk.operator().name());
        press(KeyCode.TAB);
        type(String.valueOf(clerk.password()));
        press(KeyCode.ENTER);
        until(() -> !nodes(".lookup-bar").isEmpty());
    }

    private void ask() {
        type(CITIZEN);
        press(KeyCode.F3);
        type("second");
        press(KeyCode.ENTER);
        press(KeyCode.F4);
        press(KeyCode.ENTER);
    }

    private void lookUp() {
        ask();
        until(() -> words().stream().anyMatch(text -> text.startsWith("10 of 10")));
    }

    /** From the consent field past the buttons into the list, down to its end, and R. */
    private void askTheLastDepartmentAgain() {
        station.training().orElseThrow().exchange().faults().clear();
        for (int tab = 0; tab < 15 && !inTheList(); tab++) {
            press(KeyCode.TAB);
        }
        assertThat(inTheList()).as("%s", window.scene().getFocusOwner()).isTrue();
        press(KeyCode.END);
        press(KeyCode.R);
        until(() -> !words().contains("unavailable") && !words().contains("waiting…"));
    }

    private boolean inTheList() {
        return onScreen(() -> window.scene().getFocusOwner().getStyleClass().contains("department-list"));
    }

    private void lockAndUnlock() {
        Set<Node> before = Set.copyOf(nodes("*"));
        doOnScreen(() -> {
            flow.lock();
            // Within the call, before another pulse: nothing of what was shown is in the scene.
            assertThat(window.scene().getRoot().lookupAll("*").stream().filter(before::contains))
                    .allMatch(node -> node == window.scene().getRoot());
        });
        assertThat(words()).noneMatch(text -> text.contains("宋") || text.contains(CITIZEN) || text.contains("****"));
        assertThat(nodes(".service-card")).isEmpty();
        assertThat(stage.getTitle()).isEqualTo("OneWindow");
        pictures("window-locked");

        until(() -> station.signIn().isLocked());
        assertThat(isFocused("unlock-password")).isTrue();
        type(String.valueOf(clerk.password()));
        press(KeyCode.ENTER);
        until(() -> shownCards() == 10);
        assertThat(words()).anyMatch(text -> text.startsWith("10 of 10"));
        assertThat(onScreen(() -> this.<TextInputControl>find("#number").getText()))
                .isEqualTo(CITIZEN);
        assertThat(isFocused("number")).isTrue();
    }

    private long shownCards() {
        return nodes(".service-card").stream().filter(Node::isVisible).count();
    }

    private Set<Node> nodes(String query) {
        return onScreen(() -> window.scene().getRoot().lookupAll(query));
    }

    /** What can be read in the window. */
    private List<String> words() {
        return nodes("*").stream()
                .filter(WindowJourneyTest::isShown)
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .filter(text -> text != null && !text.isEmpty())
                .collect(Collectors.toList());
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }

    private List<Action> actions() {
        try (Stream<Entry> entries = station.journalReader().today()) {
            return entries.map(Entry::action).toList();
        }
    }

    private void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(20)).until(condition);
    }
}
