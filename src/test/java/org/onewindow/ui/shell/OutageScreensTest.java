package org.onewindow.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
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
import org.onewindow.access.HubPresence;
import org.onewindow.language.LocalizedText;
import org.onewindow.lookup.LinkFinding;
import org.onewindow.offline.ConnectionState;
import org.onewindow.offline.LinkState;
import org.onewindow.offline.SyncStatus;
import org.onewindow.ui.kit.ScreenTest;
import org.onewindow.ui.kit.StationPlace;
import org.onewindow.ui.kit.TestStation;
import org.onewindow.ui.kit.ThreadedTasks;

/** What the frame of the window says while the disk is full, and at sign-in while the hub can't be reached. */
class OutageScreensTest extends ScreenTest {
    @TempDir
    Path directory;

    private final ExecutorService workers = Executors.newFixedThreadPool(2);
    private final ShellStatus status = new ShellStatus();
    private TestStation station;

    @BeforeEach
    void aStationInService() {
        station = new TestStation(directory);
        WindowParts parts = new WindowParts(
                new StationPlace(new LocalizedText("朝阳区政务服务驿站", "Chaoyang Service Station"), "07", "0.1.0", "2024-12"),
                station.signIn,
                session -> new TestWorkplace(),
                status,
                Optional.empty(),
                Duration.ofMinutes(3),
                station,
                station.getZone());
        ThreadedTasks tasks = new ThreadedTasks(workers, Platform::runLater, trouble -> {});
        WindowFlow flow = onScreen(() -> new WindowFlow(window, appearance, tasks, Platform::runLater, parts));
        doOnScreen(flow::begin);
    }

    @AfterEach
    void stop() {
        workers.shutdownNow();
        station.close();
    }

    private void signIn() {
        doOnScreen(() -> this.<TextField>find("#operator").setText("li.wen"));
        doOnScreen(() -> this.<TextField>find("#password").setText(TestStation.PASSWORD));
        doOnScreen(() -> find("#password").requestFocus());
        press(KeyCode.ENTER);
    }

    private boolean isThere(String query) {
        return onScreen(() -> window.scene().getRoot().lookup(query) != null);
    }

    private void waitFor(String query) {
        await().atMost(Duration.ofSeconds(30)).until(() -> isThere(query));
    }

    private String words(String query) {
        return onScreen(() -> this.<Label>find(query).getText());
    }

    @Test
    void aFullDiskIsOnABannerUntilThereIsRoom() {
        signIn();
        waitFor("#number");
        assertThat(onScreen(() -> find("#shell-banner").isVisible())).isFalse();

        doOnScreen(status::diskFull);
        doOnScreen(() -> status.journalWritable(12));

        assertThat(words("#shell-banner .label")).startsWith("The disk of this computer is full.");
        pictures("disk-full");
        resize(1280, 720);
        pictures("disk-full-1280x720");
        doOnScreen(status::diskWritable);
        assertThat(onScreen(() -> find("#shell-banner").isVisible())).isFalse();
        picture("disk-room-again");
    }

    @Test
    void aDamagedLogIsOnABannerThatNothingTakesAway() {
        signIn();
        waitFor("#number");

        doOnScreen(() -> status.journalDamaged("3F9A01C7"));
        doOnScreen(() -> status.journalWritable(12));
        doOnScreen(status::diskWritable);
        doOnScreen(status::journalNotWritable);

        assertThat(words("#shell-banner .label"))
                .startsWith("The log on this counter is damaged.")
                .contains("delete nothing", "system administrator", "3F9A01C7");
        assertThat(status.journalProperty().get().message().textKey()).isEqualTo("shell.journal.damaged");
        pictures("journal-damaged");
        resize(1280, 720);
        pictures("journal-damaged-1280x720");
    }

    @Test
    void whoeverWantsToSignInOnAFullDiskIsToldBefore() {
        assertThat(onScreen(() -> find("#sign-in-banner").isVisible())).isFalse();

        doOnScreen(status::diskFull);

        assertThat(words("#sign-in-banner .label")).startsWith("The disk of this computer is full.");
        pictures("disk-full-signin");
        doOnScreen(status::diskWritable);
        assertThat(onScreen(() -> find("#sign-in-banner").isVisible())).isFalse();
    }

    @Test
    void whoWasNotHereOnlineForFourteenDaysIsToldWhatToDo() {
        station.hub = HubPresence.State.REACHED;
        station.signIn.attempt("li.wen", TestStation.PASSWORD.toCharArray());
        station.signIn.signOut();
        station.hub = HubPresence.State.NOT_REACHED;
        station.pass(Duration.ofDays(15));

        signIn();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> onScreen(() -> find("#trouble").isVisible()));

        assertThat(words("#trouble")).contains("14 days", "check the network cable");
        pictures("signin-offline-too-long");
        station.hub = HubPresence.State.REACHED;
        signIn();
        waitFor("#number");
    }

    @Test
    void withinFourteenDaysTheDeskOpensOfflineAndSaysBeforeAndAfterForHowLong() {
        station.hub = HubPresence.State.REACHED;
        station.signIn.attempt("li.wen", TestStation.PASSWORD.toCharArray());
        station.signIn.signOut();
        station.hub = HubPresence.State.NOT_REACHED;
        station.pass(Duration.ofDays(13).minusHours(1));
        assertThat(onScreen(() -> find("#sign-in-offline").isVisible())).isFalse();
        doOnScreen(() -> status.hubAtSignIn(false, 14));
        assertThat(words("#sign-in-offline .label"))
                .startsWith("The station's hub is not reached, so this is an offline sign-in.")
                .contains("in the last 14 days");
        pictures("signin-offline");
        resize(1280, 720);
        pictures("signin-offline-1280x720");

        signIn();
        waitFor("#number");
        LinkState out = new LinkState(false, station.instant(), Optional.of(LinkFinding.UNREACHABLE));
        LinkState up = new LinkState(true, station.instant(), Optional.empty());
        doOnScreen(() -> status.connectionsAre(
                new ConnectionState(up, Optional.of(out), Set.of(), false), SyncStatus.NO_HUB, 0, station.getZone()));
        assertThat(words("#signed-in-offline"))
                .isEqualTo("You have signed in without the hub. You can do so here for 1 more day.");
        pictures("signed-in-offline");
        doOnScreen(() -> status.hubAtSignIn(true, 14));
        doOnScreen(() -> status.connectionsAre(
                new ConnectionState(up, Optional.of(up), Set.of(), false), SyncStatus.NO_HUB, 0, station.getZone()));
        assertThat(onScreen(() -> find("#outage").isVisible())).isFalse();
    }
}
