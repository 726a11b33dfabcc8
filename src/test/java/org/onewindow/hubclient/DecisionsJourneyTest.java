package org.onewindow.hubclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.casework.CaseChoice;
import org.onewindow.casework.CaseDecision;
import org.onewindow.casework.CaseDelivery;
import org.onewindow.casework.CaseState;
import org.onewindow.casework.CaseStep;
import org.onewindow.casework.StepOutcome;
import org.onewindow.hub.home.TestHub;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.protocol.CaseAtHub;

/** What the hub decides about a case, all the way back to the clerk who has to know: real vaults, a real hub, HTTPS and the feed between them. */
class DecisionsJourneyTest {
    private static final String MATTER = "M01";
    private static final String NEW_MATTER = "M99";
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final CaseNumber CASE = new CaseNumber("110108-20261127-07-0001");
    private static final CaseNumber OTHER_CASE = new CaseNumber("110108-20261127-07-0002");

    @TempDir
    private Path folder;

    private TestHub hub;
    private CaseCounter here;
    private CaseCounter there;

    @BeforeEach
    void aHubAndTwoCounters() throws Exception {
        hub = TestHub.start(folder.resolve("hub"), MATTER::equals);
        here = new CaseCounter(hub, folder.resolve("here"), "07");
        there = new CaseCounter(hub, folder.resolve("there"), "03");
    }

    @AfterEach
    void close() throws Exception {
        here.close();
        there.close();
        hub.close();
    }

    private void apart(boolean apart) {
        here.link().workOffline(apart);
        there.link().workOffline(apart);
    }

    /** Both know the case, and step it while neither hears of the other; then this counter is back first. */
    private void steppedAtBoth() throws Exception {
        here.knows(MATTER, CASE);
        there.knows(MATTER, CASE);
        here.start();
        there.start();
        here.untilInStep();
        there.untilInStep();
        apart(true);

        here.steps().receive(CASE, "A", true);
        assertThat(here.steps().take(CASE, CaseStep.ACCEPT, VaultLog.CLERK)).isEqualTo(StepOutcome.TAKEN);
        there.steps().receive(CASE, "B", true);
        assertThat(there.steps().take(CASE, CaseStep.DECLINE, VaultLog.CLERK)).isEqualTo(StepOutcome.TAKEN);
        assertThat(there.find(CASE).delivery()).isEqualTo(CaseDelivery.State.WAITING);

        here.link().workOffline(false);
        here.untilInStep();
        there.link().workOffline(false);
        there.untilTrouble(CASE);
    }

    private CaseAtHub atHub() throws Exception {
        return hub.open().services().cases().find(CASE).orElseThrow();
    }

    @Test
    void theSecondOfTwoCountersIsShownBothVersionsAndItsChoiceIsTheHubsFromThenOn() throws Exception {
        steppedAtBoth();

        CaseDecision.Conflict conflict =
                (CaseDecision.Conflict) there.find(CASE).trouble().orElseThrow();
        assertThat(conflict.ours().state()).isEqualTo(CaseState.DECLINED);
        assertThat(conflict.ours().received()).containsExactly("B");
        assertThat(conflict.ours().version()).isEqualTo(1);
        assertThat(conflict.theirs().state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(conflict.theirs().received()).containsExactly("A");
        assertThat(conflict.theirs().version()).isEqualTo(1);
        assertThat(conflict.theirCounter()).isEqualTo("07");
        assertThat(conflict.sequence())
                .isEqualTo(there.find(CASE).file().sequence().orElseThrow());
        assertThat(here.find(CASE).trouble()).isEmpty();
        assertThat(here.decisions()).isEmpty();
        assertThat(there.steps().take(CASE, CaseStep.ACCEPT, VaultLog.CLERK)).isEqualTo(StepOutcome.CONFLICT_FIRST);
        there.untilInStep();

        assertThat(there.steps().settle(CASE, CaseChoice.OURS, VaultLog.CLERK)).isEqualTo(StepOutcome.TAKEN);
        there.untilInStep();

        assertThat(atHub().version()).isEqualTo(2);
        assertThat(atHub().state()).isEqualTo("DECLINED");
        assertThat(atHub().received()).containsExactly("B");
        assertThat(atHub().counter()).isEqualTo("03");
        assertThat(there.find(CASE).trouble()).isEmpty();
        assertThat(there.log().reader().from(0).filter(entry -> entry.action() == Action.CASE_CONFLICT_SETTLED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details())
                        .containsEntry("base", "1")
                        .containsEntry("baseBy", "07")
                        .containsEntry("version", "2"));
        assertThat(hub.administration().fsck().isSound()).isTrue();
    }

    @Test
    void twoStepsTakenAloneNeverOverwriteTheOtherCountersOneAndAreOneQuestion() throws Exception {
        here.knows(MATTER, CASE);
        there.knows(MATTER, CASE);
        here.steps().take(CASE, CaseStep.ACCEPT, VaultLog.CLERK);
        there.steps().take(CASE, CaseStep.ASK_FOR_MORE, VaultLog.CLERK);
        there.steps().take(CASE, CaseStep.DECLINE, VaultLog.CLERK);
        here.start();
        here.untilInStep();

        there.start();
        there.untilInStep();
        there.untilTrouble(CASE);

        assertThat(atHub().counter()).isEqualTo("07");
        assertThat(atHub().state()).isEqualTo("ACCEPTED");
        await().atMost(LONGEST).until(() -> there.decisions().size() == 2);
        assertThat(there.steps().settle(CASE, CaseChoice.OURS, VaultLog.CLERK)).isEqualTo(StepOutcome.TAKEN);
        assertThat(there.find(CASE).trouble()).isEmpty();
        assertThat(there.decisions()).isEmpty();
        there.untilInStep();
        assertThat(atHub().version()).isEqualTo(2);
        assertThat(atHub().counter()).isEqualTo("03");
        assertThat(atHub().state()).isEqualTo("DECLINED");

        there.stop();
        there.openAgain();
        assertThat(there.find(CASE).trouble()).isEmpty();
        assertThat(hub.administration().fsck().isSound()).isTrue();
    }

    @Test
    void aConflictIsStillThereAfterARestartWithoutTheHubAndIsSettledThen() throws Exception {
        steppedAtBoth();
        Optional<CaseDecision> before = there.find(CASE).trouble();
        there.untilInStep();
        there.stop();

        there.openAgain();

        assertThat(there.find(CASE).trouble()).isEqualTo(before).isPresent();
        assertThat(there.steps().settle(CASE, CaseChoice.THEIRS, VaultLog.CLERK))
                .isEqualTo(StepOutcome.TAKEN);
        there.start();
        there.untilInStep();
        assertThat(there.find(CASE).file().state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(atHub().version()).isEqualTo(2);
        assertThat(atHub().state()).isEqualTo("ACCEPTED");
        there.stop();

        there.openAgain();

        assertThat(there.find(CASE).trouble()).isEmpty();
        assertThat(there.decisions()).isEmpty();
    }

    @Test
    void aRefusedCaseHoldsUpNothingAndIsStillKnownAfterARestart() throws Exception {
        here.knows(NEW_MATTER, CASE);
        here.knows(MATTER, OTHER_CASE);
        here.steps().take(CASE, CaseStep.ACCEPT, VaultLog.CLERK);
        long refused = here.log().size() - 1;
        here.steps().take(OTHER_CASE, CaseStep.ACCEPT, VaultLog.CLERK);
        here.work(50);
        here.start();
        here.untilTrouble(CASE);
        here.work(5);
        here.untilInStep();

        assertThat(here.find(CASE).trouble().orElseThrow()).isInstanceOfSatisfying(CaseDecision.Refused.class, said -> {
            assertThat(said.reason()).isEqualTo("unknown-matter");
            assertThat(said.sequence()).isEqualTo(refused);
        });
        assertThat(here.find(CASE).delivery()).isEqualTo(CaseDelivery.State.TAKEN);
        assertThat(here.find(OTHER_CASE).trouble()).isEmpty();
        assertThat(hub.open().services().cases().find(CASE)).isEmpty();
        assertThat(hub.open().services().cases().find(OTHER_CASE)).isPresent();
        assertThat(hub.administration().status().counterEntries())
                .isEqualTo(here.log().size());

        List<CaseDecision> known = here.decisions();
        here.stop();
        here.openAgain();
        assertThat(here.decisions()).isEqualTo(known).hasSize(1);
        assertThat(here.find(CASE).trouble()).isEqualTo(Optional.of(known.get(0)));
    }

    @Test
    void aCounterThatLostItsMemoryIsToldAgain() throws Exception {
        steppedAtBoth();
        List<CaseDecision> known = there.decisions();
        there.untilInStep();
        there.stop();
        Files.delete(folder.resolve("there/sync.position"));
        Files.delete(folder.resolve("there/sync.decisions"));
        there.openAgain();
        assertThat(there.decisions()).isEmpty();

        there.start();
        there.untilTrouble(CASE);

        assertThat(there.decisions()).isEqualTo(known);
        assertThat(there.find(CASE).trouble()).isPresent();
    }

    /** A full disk, as far as this one file can tell: there is something in the way of writing it. */
    @Test
    void whatCouldNotBeKeptWhenItCameIsAskedForAgainAfterTheNextStart() throws Exception {
        Path inTheWay = folder.resolve("there/sync.decisions.new");
        Files.createDirectory(inTheWay);
        steppedAtBoth();
        Optional<CaseDecision> trouble = there.find(CASE).trouble();
        there.untilInStep();
        there.stop();
        Files.delete(inTheWay);

        there.openAgain();
        there.start();
        there.work(5);
        there.untilInStep();
        there.untilTrouble(CASE);

        assertThat(there.find(CASE).trouble()).isEqualTo(trouble).isPresent();
    }
}
