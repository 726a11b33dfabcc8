package org.onewindow.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.concurrent.Task;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.TaskProgressView;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.CatalogueFiles;
import org.onewindow.catalogue.CatalogueLoad;
import org.onewindow.journal.CaseNumber;
import org.onewindow.lookup.Consent;
import org.onewindow.lookup.LinkFinding;
import org.onewindow.lookup.SampleSubjects;
import org.onewindow.lookup.Trouble;
import org.onewindow.offline.CaseTail;
import org.onewindow.offline.ConnectionState;
import org.onewindow.offline.GivenUpLookup;
import org.onewindow.offline.LinkState;
import org.onewindow.offline.QueuedLookup;
import org.onewindow.offline.SyncFlag;
import org.onewindow.offline.SyncReason;
import org.onewindow.offline.SyncStatus;
import org.onewindow.offline.WaitingCases;
import org.onewindow.ui.kit.SameThreadTasks;
import org.onewindow.ui.kit.ScreenTest;

/** What the queue screen says of connections and of what waits, as given. */
class QueueScreenTest extends ScreenTest {
    private static final Instant NOW = Instant.parse("2026-11-23T06:30:00Z");
    private static final Instant YESTERDAY = Instant.parse("2026-11-22T08:05:00Z");

    private final Catalogue catalogue = ((CatalogueLoad.Loaded) CatalogueFiles.loadBundled()).catalogue();
    private final GivenWork work = new GivenWork();
    private QueueScreen screen;

    @BeforeEach
    void showTheScreen() {
        resize(1280, 720);
        QueueViewModel model = onScreen(() -> new QueueViewModel(
                work, catalogue, SampleSubjects.CLERK, Platform::runLater, new SameThreadTasks(trouble -> {
                    throw new AssertionError(trouble);
                })));
        screen = new QueueScreen(model, appearance, Clock.fixed(NOW, ZoneOffset.ofHours(8)));
        show(screen);
    }

    private static CaseNumber number(int which) {
        return new CaseNumber("110108-20261123-03-%04d".formatted(which));
    }

    private static QueuedLookup lookup(String service, Instant since, Optional<Trouble> met) {
        return new QueuedLookup(
                new UUID(1, service.hashCode()),
                7,
                number(12),
                "M04",
                service,
                "li.wen",
                SampleSubjects.CLERK.role(),
                Consent.PRESENT_CARD_SEEN,
                since,
                met,
                met.map(any -> NOW.plusSeconds(40)));
    }

    private static SyncStatus status(SyncStatus.Phase phase, long acknowledged, long size) {
        return new SyncStatus(
                phase,
                acknowledged,
                size,
                Optional.of(YESTERDAY),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private void changed() {
        doOnScreen(work::changed);
    }

    private List<String> words(String within) {
        return onScreen(() -> this.<Node>find(within).lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .map(node -> ((Labeled) node).getText())
                .collect(Collectors.toList()));
    }

    private String text(String query) {
        return onScreen(() -> this.<Labeled>find(query).getText());
    }

    @Test
    void whatWaitsSaysSinceWhenWhyAndWhenItIsTriedAgainAndCanBeTakenBackByKeyboard() {
        work.lookups = List.of(
                lookup("S01.query", YESTERDAY, Optional.of(Trouble.PROVIDER_UNREACHABLE)),
                lookup("S20.query", GivenWork.MORNING, Optional.empty()));
        work.synchronisation = new SyncStatus(
                SyncStatus.Phase.WAITING,
                100,
                108,
                Optional.of(YESTERDAY),
                Optional.of(SyncReason.BUSY),
                Optional.of(NOW.plusSeconds(25)),
                Optional.empty(),
                Optional.empty());
        work.cases = new WaitingCases(
                List.of(
                        new CaseTail(Optional.of(number(12)), 5, YESTERDAY),
                        new CaseTail(Optional.empty(), 3, GivenWork.MORNING)),
                true);
        work.connection = new ConnectionState(
                new LinkState(false, GivenWork.MORNING, Optional.of(LinkFinding.UNREACHABLE)),
                Optional.of(GivenWork.up()),
                Set.of(),
                false);
        changed();

        String waiting = String.join("\n", words("#queued-lookups"));
        assertThat(waiting)
                .contains(number(12).value())
                .contains("Waits since 2026-11-22 16:05. Tried last: ")
                .containsOnlyOnce("Next try 14:30:40.")
                .contains("Waits since 09:12.");
        assertThat(words(".queue-page")).contains("2 look-ups wait");
        assertThat(text("#sync-pill")).isEqualTo("8 entries wait");
        assertThat(text("#sync-text"))
                .isEqualTo("8 entries wait. The hub was busy and asked for a pause. Next try 14:30:25.");
        assertThat(words("#waiting-cases"))
                .containsExactly(
                        "Case " + number(12).value(),
                        "5 entries since 2026-11-22 16:05 · The hub was busy and asked for a pause. Next try 14:30:25.",
                        "Sign-ins and other events of no case",
                        "3 entries since 09:12 · The hub was busy and asked for a pause. Next try 14:30:25.");
        assertThat(onScreen(() -> find(".queue-progress").isVisible())).isFalse();
        pictures("queue-waiting");

        Button back = onScreen(() -> (Button) find("#queued-lookups").lookup(".button"));
        assertThat(back.getAccessibleText()).startsWith("Take back, ");
        doOnScreen(() -> find("#retry-now").requestFocus());
        press(KeyCode.SPACE);
        press(KeyCode.TAB);
        assertThat(onScreen(() -> window.scene().getFocusOwner())).isSameAs(back);
        press(KeyCode.SPACE);

        assertThat(work.retries).isEqualTo(1);
        assertThat(work.lookups).extracting(QueuedLookup::service).containsExactly("S20.query");
        assertThat(words(".queue-page")).contains("1 look-up waits");
    }

    @Test
    void othersLookUpsAreCountedAndWhatWasTakenOutSaysWhy() {
        work.lookups = List.of(lookup("S01.query", GivenWork.MORNING, Optional.empty()));
        work.others = 3;
        work.givenUp = Stream.of(GivenUpLookup.Reason.values())
                .map(reason ->
                        new GivenUpLookup(lookup("S20.query", YESTERDAY, Optional.empty()), reason, GivenWork.MORNING))
                .toList();
        changed();

        List<String> lines = words("#queued-lookups");
        assertThat(lines).contains("3 look-ups of other operators wait too.");
        assertThat(lines).anyMatch(line -> line.contains("asked by li.wen"));
        assertThat(lines)
                .anyMatch(line -> line.contains("09:12: whoever asked no longer works at this station"))
                .anyMatch(line -> line.contains("Taken back by a supervisor at 09:12"));
        assertThat(onScreen(() ->
                        this.<Node>find("#queued-lookups").lookupAll(".button").size()))
                .isEqualTo(1);
        pictures("queue-taken-out");
    }

    @Test
    void sendingShowsHowFarItIsAndEndsWithTheConnection() {
        work.synchronisation = status(SyncStatus.Phase.SENDING, 1000, 3000);
        work.cases = new WaitingCases(List.of(new CaseTail(Optional.of(number(12)), 2000, YESTERDAY)), true);
        changed();
        work.synchronisation = status(SyncStatus.Phase.SENDING, 1500, 3000);
        changed();

        TaskProgressView<?> view = find(".queue-progress");
        assertThat(onScreen(() -> List.copyOf(view.getTasks()))).hasSize(1);
        assertThat(onScreen(() -> view.getTasks().get(0).getProgress())).isEqualTo(0.25);
        assertThat(onScreen(() -> view.getTasks().get(0).getMessage())).isEqualTo("500 of 2000 entries");
        assertThat(onScreen(view::isVisible)).isTrue();
        assertThat(text("#sync-pill")).isEqualTo("sending");
        pictures("queue-sending");
        assertThat(onScreen(() -> find(".task-cancel-button").isVisible())).isFalse();

        work.synchronisation = status(SyncStatus.Phase.OFFLINE, 1500, 3000);
        changed();
        assertThat(onScreen(() -> find(".queue-progress").isVisible())).isFalse();
        assertThat(onScreen(() -> List.copyOf(
                        this.<TaskProgressView<?>>find(".queue-progress").getTasks())))
                .isEmpty();
        assertThat(words(".queue-page"))
                .filteredOn(Objects::nonNull)
                .noneMatch(words -> words.contains("sending") || words.contains("being sent"));
    }

    @Test
    void sendingGoesOnInTheOtherLanguageAndOverALookElsewhere() {
        work.synchronisation = status(SyncStatus.Phase.SENDING, 1000, 3000);
        changed();
        work.synchronisation = status(SyncStatus.Phase.SENDING, 1500, 3000);
        changed();

        doOnScreen(appearance::switchLanguage);
        assertThat(onScreen(() -> task().getMessage())).isEqualTo("已上传 500 条，共 2000 条");
        assertThat(onScreen(() -> task().getProgress())).isEqualTo(0.25);

        show(StackPane::new);
        work.synchronisation = status(SyncStatus.Phase.SENDING, 2500, 3000);
        changed();
        show(screen);
        assertThat(onScreen(() -> task().getProgress())).isEqualTo(0.75);
        assertThat(onScreen(() -> find(".task-cancel-button").isVisible())).isFalse();
    }

    private Task<?> task() {
        return this.<TaskProgressView<?>>find(".queue-progress").getTasks().get(0);
    }

    @Test
    void stoppedSaysWhyAndWhomToCall() {
        work.synchronisation = new SyncStatus(
                SyncStatus.Phase.STOPPED,
                1000,
                1004,
                Optional.of(YESTERDAY),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(SyncFlag.FORK));
        work.cases = new WaitingCases(List.of(new CaseTail(Optional.of(number(12)), 4, YESTERDAY)), true);
        changed();

        assertThat(text("#sync-pill")).isEqualTo("stopped");
        assertThat(text("#sync-text")).contains("this machine was copied", "call the station's administrator at once");
        pictures("queue-stopped");
    }

    @Test
    void casesBeyondWhatIsListedAndEntriesBeyondWhatIsCountedAreSaidToBeThere() {
        work.synchronisation = status(SyncStatus.Phase.OFFLINE, 0, 9000);
        work.cases = new WaitingCases(
                IntStream.rangeClosed(1, 130)
                        .mapToObj(which -> new CaseTail(Optional.of(number(which)), 2, YESTERDAY))
                        .toList(),
                false);
        changed();

        assertThat(words("#waiting-cases"))
                .hasSize(202)
                .contains("and 30 more", "at least 2 entries since 2026-11-22 16:05")
                .anyMatch(words -> words.startsWith("Only the first of what waits was counted"));
    }
}
