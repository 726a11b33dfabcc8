package org.onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onewindow.access.Operator;
import org.onewindow.access.Role;
import org.onewindow.catalogue.Material;
import org.onewindow.catalogue.Matter;
import org.onewindow.catalogue.MatterNeed;
import org.onewindow.catalogue.Service;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.Entry;
import org.onewindow.lookup.Consent;
import org.onewindow.lookup.Lookups;
import org.onewindow.lookup.ManualTiming;
import org.onewindow.lookup.MemoryJournal;
import org.onewindow.lookup.MovingClock;
import org.onewindow.lookup.SampleCatalogue;
import org.onewindow.lookup.SampleSubjects;
import org.onewindow.lookup.ScriptedSource;
import org.onewindow.lookup.TestLookups;

class CaseStepsTest {
    private static final Service S01 = SampleCatalogue.simpleService("S01");
    private static final Matter MATTER = SampleCatalogue.matter(
            List.of(new MatterNeed(S01, S01.items())),
            List.of(
                    SampleCatalogue.material("A", Material.Form.ORIGINAL, false, Set.of("D01"), S01),
                    SampleCatalogue.material("B", Material.Form.ORIGINAL, false, Set.of("D02"))));
    private static final CaseVersion THEIRS =
            new CaseVersion(1, 0, Optional.empty(), CaseState.DECLINED, List.of(), new VisitsSaved(0, 0));

    private final MemoryJournal journal = new MemoryJournal();
    private final MovingClock clock = new MovingClock();
    private final HubsWord hub = new HubsWord();
    private final Lookups lookups = TestLookups.onThisThread(
            new ScriptedSource().on("S01", ScriptedSource::found), journal, clock, new ManualTiming());
    private long taken = -1;
    private CounterDesk desk = desk(Stream.empty());

    private CounterDesk desk(Stream<Entry> past) {
        return new CounterDesk(
                lookups,
                new Cases("110108", "03", clock, MemoryJournal.subjectHash(), past),
                journal,
                sequence -> sequence <= taken ? CaseDelivery.State.TAKEN : CaseDelivery.State.WAITING,
                hub);
    }

    private CaseNumber open() {
        return desk.lookUp(
                        SampleSubjects.PERSON,
                        MATTER,
                        Consent.PRESENT_CARD_SEEN,
                        SampleSubjects.CLERK,
                        new QuietListener())
                .caseNumber();
    }

    private StepOutcome take(CaseNumber number, CaseStep step) {
        return desk.steps().take(number, step, SampleSubjects.CLERK);
    }

    private CaseOfToday find(CaseNumber number) {
        return desk.steps().find(number).orElseThrow();
    }

    private long last() {
        return journal.entries().get(journal.entries().size() - 1).sequence();
    }

    private CaseNumber acceptedInConflict() {
        CaseNumber number = open();
        take(number, CaseStep.ACCEPT);
        hub.decide(
                new CaseDecision.Conflict(7, number, last(), find(number).file().version(), THEIRS, "05"));
        return number;
    }

    @Test
    void acceptingIsOneEntryThatSaysWhatWasReceivedAndSpared() {
        CaseNumber number = open();
        desk.steps().receive(number, "B", true);

        assertThat(take(number, CaseStep.ACCEPT)).isEqualTo(StepOutcome.TAKEN);

        Entry entry = journal.entries(Action.CASE_ACCEPTED).get(0);
        assertThat(entry.caseNumber()).contains(number);
        assertThat(entry.matter()).contains(MATTER.code());
        assertThat(entry.details())
                .containsEntry("version", "1")
                .containsEntry("base", "0")
                .containsEntry("state", "ACCEPTED")
                .containsEntry("received", "B")
                .containsEntry("papers", "1");
        assertThat(find(number).file().state()).isEqualTo(CaseState.ACCEPTED);
    }

    @Test
    void aStepThatCannotBeJournalledIsNotTaken() {
        CaseNumber number = open();
        journal.breakDown();

        assertThat(take(number, CaseStep.ACCEPT)).isEqualTo(StepOutcome.JOURNAL_UNAVAILABLE);
        assertThat(find(number).file().state()).isEqualTo(CaseState.OPEN);

        journal.mend();
        assertThat(take(number, CaseStep.ACCEPT)).isEqualTo(StepOutcome.TAKEN);
    }

    @Test
    void aCaseThatNeedsMoreMayBeAcceptedLaterAndADecidedOneNotAgain() {
        CaseNumber number = open();

        assertThat(take(number, CaseStep.ASK_FOR_MORE)).isEqualTo(StepOutcome.TAKEN);
        assertThat(take(number, CaseStep.ACCEPT)).isEqualTo(StepOutcome.TAKEN);
        assertThat(take(number, CaseStep.DECLINE)).isEqualTo(StepOutcome.DECIDED);

        assertThat(journal.entries(Action.CASE_ACCEPTED).get(0).details())
                .containsEntry("version", "2")
                .containsEntry("base", "1");
    }

    @Test
    void onlyWhoHandlesCasesTakesSteps() {
        CaseNumber number = open();
        Operator supervisor = new Operator("zhou", "周（虚构）", Role.SUPERVISOR);

        assertThat(desk.steps().take(number, CaseStep.ACCEPT, supervisor))
                .isEqualTo(StepOutcome.ROLE_MAY_NOT_HANDLE_CASES);
        assertThat(journal.entries(Action.CASE_ACCEPTED)).isEmpty();
    }

    @Test
    void afterARestartACaseStandsWhereItsLastStepLeftIt() {
        CaseNumber number = open();
        desk.steps().receive(number, "B", true);
        take(number, CaseStep.ASK_FOR_MORE);

        desk = desk(journal.entries().stream());

        CaseFile file = find(number).file();
        assertThat(file.state()).isEqualTo(CaseState.RETURNED);
        assertThat(file.received()).containsExactly("B");
        assertThat(file.sequence()).hasValue(last());
    }

    @Test
    void whetherTheHubHasTheLastStepIsAskedOfTheDelivery() {
        CaseNumber number = open();
        take(number, CaseStep.ACCEPT);
        assertThat(find(number).delivery()).isEqualTo(CaseDelivery.State.WAITING);

        taken = last();

        assertThat(find(number).delivery()).isEqualTo(CaseDelivery.State.TAKEN);
    }

    @Test
    void aRefusalStandsUntilTheNextStep() {
        CaseNumber number = open();
        take(number, CaseStep.ASK_FOR_MORE);
        hub.decide(new CaseDecision.Refused(3, number, last(), "closed"));
        assertThat(find(number).trouble()).isPresent();

        take(number, CaseStep.ACCEPT);

        assertThat(find(number).trouble()).isEmpty();
    }

    @Test
    void aConflictStopsFurtherStepsAndIsSettledOnTheHubsVersion() {
        CaseNumber number = acceptedInConflict();
        assertThat(take(number, CaseStep.DECLINE)).isEqualTo(StepOutcome.CONFLICT_FIRST);

        assertThat(desk.steps().settle(number, CaseChoice.OURS, SampleSubjects.CLERK))
                .isEqualTo(StepOutcome.TAKEN);

        assertThat(journal.entries(Action.CASE_CONFLICT_SETTLED).get(0).details())
                .containsEntry("version", "2")
                .containsEntry("base", "1")
                .containsEntry("state", "ACCEPTED");
        assertThat(find(number).trouble()).isEmpty();
        assertThat(desk.steps().settle(number, CaseChoice.OURS, SampleSubjects.CLERK))
                .isEqualTo(StepOutcome.NO_CONFLICT);
    }

    @Test
    void aConflictIsSettledTheirWayAlsoAfterTheCaseWasClosedAndTheProgramStartedAnew() {
        CaseNumber number = acceptedInConflict();
        desk.closeCase(number, SampleSubjects.CLERK);
        desk = desk(journal.entries().stream());
        assertThat(desk.steps().today())
                .singleElement()
                .satisfies(one -> assertThat(one.trouble()).isPresent());

        desk.steps().settle(number, CaseChoice.THEIRS, SampleSubjects.CLERK);

        assertThat(find(number).file().state()).isEqualTo(CaseState.DECLINED);
        assertThat(find(number).file().closed()).isTrue();
        assertThat(find(number).trouble()).isEmpty();
    }

    /** Two steps were taken before the hub could say anything; it answers both. */
    private CaseNumber steppedTwiceInConflict() {
        CaseNumber number = open();
        take(number, CaseStep.ASK_FOR_MORE);
        CaseVersion first = find(number).file().version();
        take(number, CaseStep.ACCEPT);
        hub.decide(new CaseDecision.Conflict(7, number, last() - 1, first, THEIRS, "05"));
        return number;
    }

    private CaseDecision.Conflict conflictOfTheLastStep(CaseNumber number) {
        return new CaseDecision.Conflict(8, number, last(), find(number).file().version(), THEIRS, "05");
    }

    @Test
    void aStepOnAVersionInConflictIsInConflictTooAlsoBeforeTheHubHasIt() {
        CaseNumber number = steppedTwiceInConflict();

        assertThat(find(number).trouble()).isPresent();
        assertThat(take(number, CaseStep.DECLINE)).isEqualTo(StepOutcome.CONFLICT_FIRST);
    }

    @Test
    void severalStepsInConflictAreOneQuestionAndItsAnswerSaysWhoseVersionWasSeen() {
        CaseNumber number = steppedTwiceInConflict();
        hub.decide(conflictOfTheLastStep(number));

        assertThat(desk.steps().settle(number, CaseChoice.OURS, SampleSubjects.CLERK))
                .isEqualTo(StepOutcome.TAKEN);

        assertThat(journal.entries(Action.CASE_CONFLICT_SETTLED).get(0).details())
                .containsEntry("version", "2")
                .containsEntry("base", "1")
                .containsEntry("baseBy", "05")
                .containsEntry("state", "ACCEPTED");
        assertThat(find(number).trouble()).isEmpty();
        assertThat(hub.known()).isEmpty();
    }

    @Test
    void whatTheHubSaysLateAboutStepsBeforeTheChoiceIsNoNewQuestion() {
        CaseNumber number = steppedTwiceInConflict();
        CaseDecision.Conflict late = conflictOfTheLastStep(number);
        desk.steps().settle(number, CaseChoice.OURS, SampleSubjects.CLERK);

        hub.decide(late);

        assertThat(find(number).trouble()).isEmpty();
        assertThat(hub.known()).isEmpty();

        hub.decide(late);
        desk = desk(journal.entries().stream());
        assertThat(find(number).trouble()).isEmpty();
        assertThat(hub.known()).isEmpty();
    }

    @Test
    void aChoiceThatIsInConflictItselfIsANewQuestion() {
        CaseNumber number = steppedTwiceInConflict();
        desk.steps().settle(number, CaseChoice.OURS, SampleSubjects.CLERK);
        CaseVersion theirs =
                new CaseVersion(2, 1, Optional.empty(), CaseState.RETURNED, List.of(), new VisitsSaved(0, 0));

        hub.decide(
                new CaseDecision.Conflict(9, number, last(), find(number).file().version(), theirs, "06"));
        assertThat(find(number).trouble()).isPresent();
        desk.steps().settle(number, CaseChoice.THEIRS, SampleSubjects.CLERK);

        assertThat(journal.entries(Action.CASE_CONFLICT_SETTLED).get(1).details())
                .containsEntry("version", "3")
                .containsEntry("base", "2")
                .containsEntry("baseBy", "06")
                .containsEntry("state", "RETURNED");
        assertThat(find(number).trouble()).isEmpty();
    }

    @Test
    void aVersionIsReadBackFromItsDetailsAndNothingElseIs() {
        CaseVersion version =
                new CaseVersion(3, 1, Optional.of("05"), CaseState.RETURNED, List.of("B", "A"), new VisitsSaved(2, 4));

        assertThat(CaseVersion.read(version.details())).contains(version);
        assertThat(CaseVersion.read(Map.of("version", "x"))).isEmpty();
        assertThat(CaseVersion.read(Map.of("version", "1", "base", "1", "state", "OPEN")))
                .isEmpty();
    }
}
