package org.onewindow.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.access.Role;
import org.onewindow.language.LocalizedText;
import org.onewindow.lookup.LinkFinding;
import org.onewindow.offline.ConnectionState;
import org.onewindow.offline.LinkState;
import org.onewindow.offline.SyncStatus;
import org.onewindow.ui.kit.ScreenTest;
import org.onewindow.ui.kit.StationPlace;
import org.onewindow.ui.kit.TestStation;
import org.onewindow.ui.kit.ThreadedTasks;
import org.onewindow.ui.training.NumberToTry;
import org.onewindow.ui.training.QuickSwitch;
import org.onewindow.ui.training.Trainee;
import org.onewindow.ui.training.TrainingStation;

class WindowFlowTest extends ScreenTest {
    @TempDir
    Path directory;

    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private final List<Throwable> troubles = new ArrayList<>();
    private final InventedSwitches switches = new InventedSwitches();
    private final ShellStatus status = new ShellStatus();
    private final TestWorkplace workplace = new TestWorkplace();
    private TestStation station;
    private WindowFlow flow;

    @BeforeEach
    void aTrainingStation() {
        station = new TestStation(directory);
        flow = begin(Optional.of(training()));
    }

    @AfterEach
    void stop() {
        workers.shutdownNow();
        station.close();
        assertThat(troubles).isEmpty();
    }

    private WindowFlow begin(Optional<TrainingStation> training) {
        WindowParts parts = new WindowParts(
                new StationPlace(new LocalizedText("朝阳区政务服务驿站", "Chaoyang Service Station"), "07", "0.1.0", "2024-12"),
                station.signIn,
                session -> workplace,
                status,
                training,
                Duration.ofMinutes(3),
                station,
                station.getZone());
        ThreadedTasks tasks = new ThreadedTasks(workers, Platform::runLater, troubles::add);
        WindowFlow begun = onScreen(() -> new WindowFlow(window, appearance, tasks, Platform::runLater, parts));
        doOnScreen(begun::begin);
        return begun;
    }

    private TrainingStation training() {
        return new TrainingStation(
                44,
                10_000_000,
                List.of(
                        new NumberToTry(NumberToTry.Kind.CITIZEN, "110108198501019972", "110108 19850101 9972"),
                        new NumberToTry(
                                NumberToTry.Kind.FOREIGN_RESIDENT, "931840197904129970", "931840 19790412 9970"),
                        new NumberToTry(NumberToTry.Kind.ENTERPRISE, "91440305359876543T", "9144 0305 3598 7654 3T")),
                List.of(
                        new Trainee(Role.CLERK, TestStation.CLERK.name(), TestStation.PASSWORD::toCharArray),
                        new Trainee(Role.SUPERVISOR, "zhou.kai", "Not-there-1"::toCharArray)),
                switches,
                List.of(
                        new QuickSwitch("MOHURD", "SLOW", QuickSwitch.Kind.SLOW),
                        new QuickSwitch("STA", "DOWN", QuickSwitch.Kind.DOWN)));
    }

    private void until(Callable<Boolean> condition) {
        await().atMost(Duration.ofSeconds(20)).until(() -> onScreen(condition));
    }

    private void waitFor(String query) {
        until(() -> window.scene().getRoot().lookup(query) != null);
    }

    private void waitForTrouble() {
        until(() -> find("#trouble").isVisible());
    }

    private void waitUntilUsable(String query) {
        until(() -> !find(query).isDisabled());
    }

    private boolean isThere(String query) {
        return onScreen(() -> window.scene().getRoot().lookup(query) != null);
    }

    private String words(String query) {
        return onScreen(() -> this.<Label>find(query).getText());
    }

    private void focus(String query) {
        doOnScreen(() -> find(query).requestFocus());
    }

    private void practise() {
        focus("#practise-CLERK");
        press(KeyCode.SPACE);
        waitFor("#number");
    }

    @Test
    void theFirstScreenShowsWhatToTry() {
        pictures("signin");
        resize(1280, 720);
        pictures("signin-1280x720");
        doOnScreen(() -> {
            switches.setNetworkUp(false);
            switches.set("STA", Optional.of("DOWN"));
        });
        picture("signin-trouble");

        assertThat(isThere("#quick-STA")).isTrue();
        assertThat(words("#versionLine")).contains("0.1.0", "2024-12");
    }

    @Test
    void aNameAndAPasswordByKeyboardAloneOpenTheDesk() {
        type("Li.Wen ");
        press(KeyCode.TAB);
        type(TestStation.PASSWORD);
        press(KeyCode.ENTER);
        waitFor("#number");

        type("110108");

        assertThat(workplace.typed.get()).isEqualTo("110108");
        doOnScreen(() -> {
            status.departmentsAnswering(14, 15);
            status.journalWritable(1284);
            status.exchangeIs("DEV/GOV/0001");
        });
        pictures("shell");
        resize(1280, 720);
        picture("shell-1280x720");
        doOnScreen(() -> {
            status.connectionsAre(
                    new ConnectionState(
                            new LinkState(
                                    false, Instant.parse("2026-11-23T02:42:00Z"), Optional.of(LinkFinding.UNREACHABLE)),
                            Optional.empty(),
                            Set.of(),
                            false),
                    SyncStatus.NO_HUB,
                    3,
                    ZoneOffset.ofHours(8));
            status.journalNotWritable();
        });
        pictures("shell-trouble");
    }

    @Test
    void aMissingPasswordIsNamedAndNothingIsTried() {
        type("li.wen");
        press(KeyCode.ENTER);

        assertThat(words("#trouble")).isEqualTo("Please enter your password.");
        assertThat(window.scene().getFocusOwner().getId()).isEqualTo("password");
    }

    @Test
    void aWrongPasswordSaysSoAndTheFifthLocksOut() {
        for (int attempt = 1; attempt <= 5; attempt++) {
            doOnScreen(() -> this.<TextField>find("#operator").setText("li.wen"));
            doOnScreen(() -> this.<TextField>find("#password").setText("wrong"));
            focus("#password");
            press(KeyCode.ENTER);
            waitUntilUsable("#submit");
            waitForTrouble();
            if (attempt == 1) {
                assertThat(words("#trouble")).startsWith("Wrong name or password");
                pictures("signin-wrong");
            }
        }

        assertThat(words("#trouble")).contains("14:30:30");
        pictures("signin-locked-out");
        doOnScreen(appearance::switchLanguage);
        assertThat(words("#trouble")).contains("14:30:30").doesNotContain("Too many");
    }

    @Test
    void oneClickSignsATraineeIn() {
        robot.clickOn("#practise-CLERK");
        waitFor("#number");

        assertThat(station.signIn.session()).isPresent();
        assertThat(stage.getTitle()).doesNotContain("Li").doesNotContain("李");
    }

    @Test
    void theLanguageChangesWhileTypingAndNothingIsLost() {
        type("li.w");
        doOnScreen(appearance::switchLanguage);
        type("en");

        assertThat(onScreen(() -> this.<TextField>find("#operator").getText())).isEqualTo("li.wen");
        assertThat(stage.getTitle()).isEqualTo("一窗");
    }

    @Test
    void lockingTakesEverythingOffTheScreenAndUnlockingBringsItBack() {
        practise();
        type("110108");

        press(KeyCode.CONTROL, KeyCode.L);

        assertThat(isThere("#secret")).isFalse();
        assertThat(workplace.told).isTrue();
        pictures("lock");
        await().until(station.signIn::isLocked);
        press(KeyCode.CONTROL, KeyCode.T);
        assertThat(isThere("#targets")).isFalse();
        assertThat(window.scene().getFocusOwner().getId()).isEqualTo("unlock-password");
        type("wrong");
        press(KeyCode.ENTER);
        waitUntilUsable("#unlock");
        waitForTrouble();
        picture("lock-wrong");
        type(TestStation.PASSWORD);
        press(KeyCode.ENTER);
        waitFor("#number");

        type("19");
        assertThat(workplace.typed.get()).isEqualTo("11010819");
        assertThat(station.signIn.isLocked()).isFalse();
    }

    @Test
    void nobodyElseEndsASessionWithOpenWork() {
        practise();
        workplace.openWork = true;
        doOnScreen(flow::lock);

        assertThat(onScreen(() -> find("#lock-sign-out").isVisible())).isFalse();
        picture("lock-open-work");
        waitUntilUsable("#go-on");
        robot.clickOn("#go-on");
        waitFor("#number");
        assertThat(workplace.closed).isFalse();
    }

    @Test
    void anotherOperatorMayEndASessionWithoutOpenWork() {
        practise();
        doOnScreen(flow::lock);
        waitUntilUsable("#lock-sign-out");

        robot.clickOn("#lock-sign-out");
        waitFor("#operator");

        assertThat(workplace.closed).isTrue();
        assertThat(station.signIn.session()).isEmpty();
    }

    @Test
    void theWindowLocksItselfAfterThreeMinutesWithoutATouch() {
        practise();
        station.pass(Duration.ofMinutes(2));
        type("1");
        station.pass(Duration.ofMinutes(2));
        doOnScreen(flow::lockIfIdle);
        assertThat(isThere("#secret")).isTrue();

        try (IdleTimer timer = new IdleTimer()) {
            timer.start(flow, Platform::runLater);
            station.pass(Duration.ofMinutes(1));
            waitFor("#unlock-password");
        }
        assertThat(isThere("#secret")).isFalse();
    }

    @Test
    void openWorkIsClosedBeforeSigningOut() {
        practise();
        workplace.openWork = true;

        focus("#operator-menu");
        press(KeyCode.SPACE);
        press(KeyCode.DOWN);
        press(KeyCode.ENTER);
        waitFor("#notice-sentence");

        assertThat(words("#notice-sentence")).contains("close the case first");
        pictures("notice");
        press(KeyCode.ESCAPE);
        assertThat(isThere("#notice-sentence")).isFalse();
        assertThat(station.signIn.session()).isPresent();
    }

    @Test
    void helpListsTheKeysAndEscapeClosesIt() {
        practise();

        press(KeyCode.F1);
        assertThat(isThere("#sheet-close")).isTrue();
        pictures("help");
        press(KeyCode.ESCAPE);

        assertThat(isThere("#sheet-close")).isFalse();
        assertThat(window.scene().getFocusOwner().getId()).isEqualTo("number");
    }

    @Test
    void aTraineeGivesAServiceTroubleByKeyboardAlone() {
        practise();

        press(KeyCode.CONTROL, KeyCode.T);
        press(KeyCode.DOWN);
        press(KeyCode.TAB);
        press(KeyCode.DOWN);
        press(KeyCode.DOWN);

        assertThat(switches.faultOf("MPS.1")).contains("SLOW");
        pictures("training");
        press(KeyCode.ESCAPE);
        assertThat(isThere("#targets")).isFalse();
    }

    @Test
    void aStationInServiceShowsNothingInvented() {
        begin(Optional.empty());

        assertThat(isThere("#practise-CLERK")).isFalse();
        assertThat(isThere("#network")).isFalse();
        pictures("signin-in-service");
    }

    @Test
    void largerTextStillFits() {
        resize(1280, 720);
        for (int step = 0; step < 5; step++) {
            press(KeyCode.CONTROL, KeyCode.EQUALS);
        }
        assertThat(appearance.percentProperty().get()).isEqualTo(200);
        picture("signin-large");
        practise();
        picture("shell-large");
        press(KeyCode.F1);
        picture("help-large");
        press(KeyCode.F1);
        press(KeyCode.CONTROL, KeyCode.T);
        picture("training-large");
        press(KeyCode.ESCAPE);
        press(KeyCode.CONTROL, KeyCode.L);
        picture("lock-large");
        press(KeyCode.CONTROL, KeyCode.DIGIT0);
        resize(3840, 2160);
        picture("lock-4k");
    }
}
