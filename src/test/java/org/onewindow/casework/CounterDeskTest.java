package org.onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onewindow.access.Operator;
import org.onewindow.access.Role;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.ItemType;
import org.onewindow.catalogue.Material;
import org.onewindow.catalogue.Matter;
import org.onewindow.catalogue.MatterNeed;
import org.onewindow.catalogue.SensitivityLevel;
import org.onewindow.catalogue.Service;
import org.onewindow.catalogue.SubjectScope;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.Entry;
import org.onewindow.lookup.Consent;
import org.onewindow.lookup.LookupPlan;
import org.onewindow.lookup.LookupSummary;
import org.onewindow.lookup.Lookups;
import org.onewindow.lookup.ManualTiming;
import org.onewindow.lookup.MemoryJournal;
import org.onewindow.lookup.MovingClock;
import org.onewindow.lookup.QueueTicket;
import org.onewindow.lookup.SampleCatalogue;
import org.onewindow.lookup.SampleSubjects;
import org.onewindow.lookup.ScriptedSource;
import org.onewindow.lookup.ServiceAnswer;
import org.onewindow.lookup.TestLookups;
import org.onewindow.subject.SubjectNumber;

class CounterDeskTest {
    private static final Service S01 = SampleCatalogue.simpleService("S01");
    private static final Service S02 = SampleCatalogue.simpleService("S02");
    private static final Matter MATTER = SampleCatalogue.matter(
            List.of(new MatterNeed(S01, S01.items()), new MatterNeed(S02, S02.items())),
            List.of(
                    SampleCatalogue.material("A", Material.Form.ORIGINAL, false, Set.of("D01"), S01),
                    SampleCatalogue.material("B", Material.Form.ORIGINAL, false, Set.of("D02"), S02)));

    private final MemoryJournal journal = new MemoryJournal();
    private final ScriptedSource source =
            new ScriptedSource().on("S01", ScriptedSource::found).on("S02", ScriptedSource::notFound);
    private final MovingClock clock = new MovingClock();
    private final Lookups lookups = TestLookups.onThisThread(source, journal, clock, new ManualTiming());
    private final Listener listener = new Listener();
    private CounterDesk desk = desk(Stream.empty());

    private CounterDesk desk(Stream<Entry> past) {
        return new CounterDesk(lookups, new Cases("110108", "03", clock, MemoryJournal.subjectHash(), past), journal);
    }

    private DeskLookup lookUp(SubjectNumber subject) {
        return desk.lookUp(subject, MATTER, Consent.PRESENT_CARD_SEEN, SampleSubjects.CLERK, listener);
    }

    @Test
    void theTicketOfTheNumberMachineIsJournalledWithTheLookUp() {
        Stated stated = new Stated(Consent.PRESENT_CARD_SEEN, Optional.empty(), QueueTicket.of(" a-023 "));

        desk.lookUp(SampleSubjects.PERSON, MATTER, stated, SampleSubjects.CLERK, listener);

        assertThat(journal.entries(Action.LOOKUP_STARTED))
                .singleElement()
                .satisfies(entry -> assertThat(entry.details()).containsEntry("ticket", "A023"));
        assertThat(QueueTicket.of("110108198501019972")).isEmpty();
        assertThat(QueueTicket.of("")).isEmpty();
    }

    @Test
    void theFirstLookUpOpensTheCaseInTheSameBreath() {
        DeskLookup lookup = lookUp(SampleSubjects.PERSON);

        assertThat(lookup.caseNumber()).isEqualTo(new CaseNumber("110108-20261123-03-0001"));
        assertThat(journal.actions()).startsWith(Action.CASE_OPENED, Action.LOOKUP_STARTED, Action.ASKED, Action.ASKED);
        assertThat(journal.entries())
                .allSatisfy(entry -> assertThat(entry.caseNumber()).contains(lookup.caseNumber()));
        assertThat(source.arrived())
                .allSatisfy(one -> assertThat(one.request().caseNumber()).isEqualTo(lookup.caseNumber()));
        assertThat(desk.openCases()).extracting(CaseFile::number).containsExactly(lookup.caseNumber());
    }

    @Test
    void theSameSubjectAndMatterStayInOneCaseAndAnotherSubjectGetsItsOwn() {
        CaseNumber first = lookUp(SampleSubjects.PERSON).caseNumber();
        CaseNumber again = lookUp(SampleSubjects.PERSON).caseNumber();
        CaseNumber other = lookUp(SampleSubjects.OTHER_PERSON).caseNumber();

        assertThat(again).isEqualTo(first);
        assertThat(other).isEqualTo(new CaseNumber("110108-20261123-03-0002"));
        assertThat(journal.entries(Action.CASE_OPENED)).hasSize(2);
    }

    /** Who may see nothing highly sensitive sees nothing of a child, whose records all count as that. */
    @Test
    void aChildsRecordsAreForWhoMaySeeWhatIsHighlySensitive() {
        Operator supervisor = new Operator("zhao", "赵（虚构）", Role.SUPERVISOR);

        assertThat(desk.obstacle(SampleSubjects.PERSON, MATTER, supervisor)).isEmpty();
        assertThat(desk.obstacle(SampleSubjects.CHILD, MATTER, supervisor)).contains(Obstacle.ROLE_MAY_NOT_LOOK_UP);
        DeskLookup lookup = lookUp(SampleSubjects.CHILD);
        assertThat(lookup.reveal(listener.answers.get(0), S01.items(), supervisor))
                .isEqualTo(RevealOutcome.ROLE_MAY_NOT_REVEAL);
    }

    @Test
    void materialsTickThemselvesOffAndTheFiguresAreJournalled() {
        lookUp(SampleSubjects.PERSON);

        assertThat(listener.states.get(listener.states.size() - 1))
                .extracting(MaterialState::state)
                .containsExactly(MaterialState.State.WAIVED, MaterialState.State.TO_BRING);
        assertThat(listener.saved).isEqualTo(new VisitsSaved(1, 1));
        assertThat(journal.entries(Action.LOOKUP_FINISHED).get(0).details())
                .containsEntry("visits", "1")
                .containsEntry("papers", "1");
    }

    @Test
    void aRetryThatFindsMoreCountsInTheClosedCase() {
        DeskLookup lookup = lookUp(SampleSubjects.PERSON);
        source.forget("S02").on("S02", ScriptedSource::found);
        lookup.retry(S02);

        assertThat(desk.closeCase(lookup.caseNumber(), SampleSubjects.CLERK)).isEqualTo(CloseOutcome.CLOSED);

        Entry closed = journal.entries(Action.CASE_CLOSED).get(0);
        assertThat(closed.details())
                .containsEntry("visits", "2")
                .containsEntry("papers", "2")
                .containsEntry("reason", "clerk");
        assertThat(closed.operator()).isEqualTo("lin");
        assertThat(journal.actions()).endsWith(Action.CASE_CLOSED);
    }

    @Test
    void aCaseThatCannotBeJournalledIsNotOpenAndIsOpenedByTheNextLookUp() {
        journal.breakDown();
        DeskLookup failed = lookUp(SampleSubjects.PERSON);
        assertThat(desk.openCases()).isEmpty();
        assertThat(source.arrived()).isEmpty();
        journal.mend();

        DeskLookup lookup = lookUp(SampleSubjects.PERSON);

        assertThat(lookup.caseNumber()).isEqualTo(failed.caseNumber());
        assertThat(journal.actions()).startsWith(Action.CASE_OPENED, Action.LOOKUP_STARTED);
        assertThat(desk.openCases()).hasSize(1);
    }

    @Test
    void aClosedCaseIsNotContinued() {
        DeskLookup lookup = lookUp(SampleSubjects.PERSON);
        desk.closeCase(lookup.caseNumber(), SampleSubjects.CLERK);
        int asked = source.arrived().size();

        lookup.retry(S02);

        assertThat(source.arrived()).hasSize(asked);
        assertThat(lookup.revealNumber(SampleSubjects.CLERK)).isEqualTo(RevealOutcome.CASE_NOT_OPEN);
        assertThat(desk.closeCase(lookup.caseNumber(), SampleSubjects.CLERK)).isEqualTo(CloseOutcome.NOT_OPEN);
        assertThat(lookUp(SampleSubjects.PERSON).caseNumber()).isEqualTo(new CaseNumber("110108-20261123-03-0002"));
    }

    @Test
    void aCaseStaysOpenIfItsClosingCannotBeJournalled() {
        CaseNumber number = lookUp(SampleSubjects.PERSON).caseNumber();
        journal.breakDown();
        assertThat(desk.closeCase(number, SampleSubjects.CLERK)).isEqualTo(CloseOutcome.JOURNAL_UNAVAILABLE);
        assertThat(desk.openCases()).hasSize(1);
        journal.mend();

        assertThat(desk.closeCase(number, SampleSubjects.CLERK)).isEqualTo(CloseOutcome.CLOSED);
    }

    @Test
    void revealingIsJournalledWithItemsAndRequestBeforeAnythingIsShown() {
        DeskLookup lookup = lookUp(SampleSubjects.PERSON);
        ServiceAnswer answer = listener.answers.get(0);

        RevealOutcome outcome = lookup.reveal(answer, S01.items(), SampleSubjects.CLERK);

        assertThat(outcome).isEqualTo(RevealOutcome.REVEALED);
        Entry revealed = journal.entries(Action.REVEALED).get(0);
        assertThat(revealed.items()).containsExactly("S01-01");
        assertThat(revealed.service()).contains("S01.query");
        assertThat(revealed.requestId()).contains(answer.requestId());
        assertThat(revealed.caseNumber()).contains(lookup.caseNumber());
    }

    @Test
    void nothingIsRevealedIfItCannotBeJournalled() {
        DeskLookup lookup = lookUp(SampleSubjects.PERSON);
        journal.breakDown();

        assertThat(lookup.reveal(listener.answers.get(0), S01.items(), SampleSubjects.CLERK))
                .isEqualTo(RevealOutcome.JOURNAL_UNAVAILABLE);
    }

    @Test
    void whoseRoleMayNotRevealSeesNothingMore() {
        DeskLookup lookup = lookUp(SampleSubjects.PERSON);
        Operator administrator = new Operator("gao", "高（虚构）", Role.ADMINISTRATOR);

        assertThat(lookup.revealNumber(administrator)).isEqualTo(RevealOutcome.ROLE_MAY_NOT_REVEAL);
        assertThat(lookup.reveal(listener.answers.get(0), S01.items(), administrator))
                .isEqualTo(RevealOutcome.ROLE_MAY_NOT_REVEAL);
        assertThat(journal.entries(Action.REVEALED)).isEmpty();
    }

    @Test
    void aSupervisorRevealsAllButWhatIsHighlySensitive() {
        DeskLookup lookup = lookUp(SampleSubjects.PERSON);
        Operator supervisor = new Operator("zhao", "赵（虚构）", Role.SUPERVISOR);
        ItemType text = new ItemType(ItemType.Kind.TEXT, 20, 0, "");
        List<DataItem> health = List.of(SampleCatalogue.item("S01-01", text, SensitivityLevel.L4));

        assertThat(lookup.reveal(listener.answers.get(0), S01.items(), supervisor))
                .isEqualTo(RevealOutcome.REVEALED);
        assertThat(lookup.reveal(listener.answers.get(0), health, supervisor))
                .isEqualTo(RevealOutcome.ROLE_MAY_NOT_REVEAL);
        assertThat(journal.entries(Action.REVEALED)).hasSize(1);
        assertThat(lookup.reveal(listener.answers.get(0), health, SampleSubjects.CLERK))
                .isEqualTo(RevealOutcome.REVEALED);
    }

    @Test
    void openCasesSurviveARestart() {
        CaseNumber number = lookUp(SampleSubjects.PERSON).caseNumber();
        desk.closeCase(lookUp(SampleSubjects.OTHER_PERSON).caseNumber(), SampleSubjects.CLERK);

        desk = desk(journal.entries().stream());

        assertThat(desk.openCases()).extracting(CaseFile::number).containsExactly(number);
        assertThat(desk.openCases().get(0).saved()).isEqualTo(new VisitsSaved(1, 1));
        assertThat(lookUp(SampleSubjects.PERSON).caseNumber()).isEqualTo(number);
        assertThat(lookUp(SampleSubjects.OTHER_PERSON).caseNumber())
                .isEqualTo(new CaseNumber("110108-20261123-03-0003"));
    }

    @Test
    void theNextDayClosesWhatWasLeftOpen() {
        CaseNumber yesterday = lookUp(SampleSubjects.PERSON).caseNumber();
        clock.pass(Duration.ofDays(1));
        desk = desk(journal.entries().stream());

        CaseNumber today = lookUp(SampleSubjects.PERSON).caseNumber();

        assertThat(today).isEqualTo(new CaseNumber("110108-20261124-03-0001"));
        Entry closed = journal.entries(Action.CASE_CLOSED).get(0);
        assertThat(closed.caseNumber()).contains(yesterday);
        assertThat(closed.details()).containsEntry("reason", "day-end").containsEntry("visits", "1");
        assertThat(closed.operator()).isEmpty();
        assertThat(desk.openCases()).extracting(CaseFile::number).containsExactly(today);
        assertThat(desk.closeEarlierDays()).isZero();
    }

    @Test
    void leftOverCasesCanBeClosedWithoutALookUp() {
        lookUp(SampleSubjects.PERSON);
        clock.pass(Duration.ofDays(1));
        journal.breakDown();
        assertThat(desk.closeEarlierDays()).isZero();
        journal.mend();

        assertThat(desk.closeEarlierDays()).isEqualTo(1);
        assertThat(desk.openCases()).isEmpty();
    }

    @Test
    void aLookUpThatCannotBeDoneIsRefusedBeforeItBegins() {
        Operator administrator = new Operator("gao", "高（虚构）", Role.ADMINISTRATOR);
        Matter forEnterprises = new Matter(
                "M09",
                MATTER.name(),
                SubjectScope.ENTERPRISE,
                MATTER.lead(),
                MATTER.lifeStage(),
                MATTER.legalBasis(),
                "",
                0,
                MATTER.needs(),
                MATTER.materials());

        assertThat(desk.obstacle(SampleSubjects.PERSON, MATTER, SampleSubjects.CLERK))
                .isEmpty();
        assertThat(desk.obstacle(SampleSubjects.PERSON, MATTER, administrator)).contains(Obstacle.ROLE_MAY_NOT_LOOK_UP);
        assertThat(desk.obstacle(SampleSubjects.PERSON, forEnterprises, SampleSubjects.CLERK))
                .contains(Obstacle.MATTER_NOT_FOR_SUBJECT);
        assertThatThrownBy(() ->
                        desk.lookUp(SampleSubjects.PERSON, MATTER, Consent.PRESENT_CARD_SEEN, administrator, listener))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(journal.entries()).isEmpty();
    }

    @Test
    void aClockThatIsSetFarBackGivesNoCaseTheNumberOfAnother() {
        CaseNumber first = lookUp(SampleSubjects.PERSON).caseNumber();
        List<Entry> before = journal.entries();
        Cases restored = new Cases(
                "110108",
                "03",
                clock,
                MemoryJournal.subjectHash(),
                Stream.empty(),
                day -> before.stream()
                        .filter(entry -> entry.time().toLocalDate().equals(day)),
                file -> false);
        desk = new CounterDesk(lookups, restored, journal);

        assertThat(lookUp(SampleSubjects.OTHER_PERSON).caseNumber())
                .isNotEqualTo(first)
                .isEqualTo(new CaseNumber("110108-20261123-03-0002"));
    }

    @Test
    void aCancelledLookUpDoesNotTakeBackWhatTheCaseHasSaved() {
        CaseNumber number = lookUp(SampleSubjects.PERSON).caseNumber();
        source.forget("S01").forget("S02");
        lookUp(SampleSubjects.PERSON).cancel();

        desk.closeCase(number, SampleSubjects.CLERK);

        assertThat(journal.entries(Action.CASE_CLOSED).get(0).details()).containsEntry("visits", "1");
    }

    @Test
    void aCancelledFirstLookUpKeepsWhatItHadFound() {
        source.forget("S02");
        DeskLookup lookup = lookUp(SampleSubjects.PERSON);
        lookup.cancel();
        assertThat(listener.saved).isEqualTo(new VisitsSaved(1, 1));

        desk.closeCase(lookup.caseNumber(), SampleSubjects.CLERK);

        assertThat(journal.entries(Action.CASE_CLOSED).get(0).details())
                .containsEntry("visits", "1")
                .containsEntry("papers", "1");
    }

    @Test
    void aCaseThatIsClosedWhileItsLookUpRunsKeepsWhatWasFoundByThen() {
        source.forget("S02");
        CaseNumber number = lookUp(SampleSubjects.PERSON).caseNumber();

        desk.closeCase(number, SampleSubjects.CLERK);

        assertThat(journal.entries(Action.CASE_CLOSED).get(0).details()).containsEntry("visits", "1");
    }

    @Test
    void whatACancelledLookUpHadFoundSurvivesARestart() {
        source.forget("S02");
        lookUp(SampleSubjects.PERSON).cancel();
        source.forget("S01");
        lookUp(SampleSubjects.PERSON).cancel();

        desk = desk(journal.entries().stream());

        assertThat(desk.openCases()).extracting(CaseFile::saved).containsExactly(new VisitsSaved(1, 1));
    }

    @Test
    void aServiceAskedAgainAfterACancelAddsToWhatIsSaved() {
        source.forget("S02");
        DeskLookup lookup = lookUp(SampleSubjects.PERSON);
        lookup.cancel();
        source.on("S02", ScriptedSource::found);
        lookup.retry(S02);

        desk.closeCase(lookup.caseNumber(), SampleSubjects.CLERK);

        assertThat(journal.entries(Action.CASE_CLOSED).get(0).details()).containsEntry("visits", "2");
    }

    @Test
    void cancellingARepeatedQuestionTakesNothingBack() {
        DeskLookup lookup = lookUp(SampleSubjects.PERSON);
        source.forget("S01");
        lookup.retry(S01);
        lookup.cancel();

        desk.closeCase(lookup.caseNumber(), SampleSubjects.CLERK);

        assertThat(journal.entries(Action.CASE_CLOSED).get(0).details()).containsEntry("visits", "1");
    }

    @Test
    void aSupervisorWhoMayNotSeeAllTakesNothingBackOfWhatTheClerkFound() {
        Service sensitive = SampleCatalogue.service(
                "S02",
                SampleCatalogue.item("S02-01", new ItemType(ItemType.Kind.TEXT, 50, 0, ""), SensitivityLevel.L4));
        Matter matter = SampleCatalogue.matter(
                List.of(new MatterNeed(S01, S01.items()), new MatterNeed(sensitive, sensitive.items())),
                List.of(
                        SampleCatalogue.material("A", Material.Form.ORIGINAL, false, Set.of("D01"), S01),
                        SampleCatalogue.material("B", Material.Form.ORIGINAL, false, Set.of("D02"), sensitive)));
        source.forget("S02").on("S02", ScriptedSource::found);
        CaseNumber number = desk.lookUp(
                        SampleSubjects.PERSON, matter, Consent.PRESENT_CARD_SEEN, SampleSubjects.CLERK, listener)
                .caseNumber();
        Operator supervisor = new Operator("zhao", "赵（虚构）", Role.SUPERVISOR);
        desk.lookUp(SampleSubjects.PERSON, matter, Consent.PRESENT_CARD_SEEN, supervisor, listener);

        assertThat(listener.saved).isEqualTo(new VisitsSaved(1, 1));
        assertThat(journal.entries(Action.LOOKUP_FINISHED))
                .extracting(entry -> entry.details().get("visits"))
                .containsExactly("2", "2");
        desk.closeCase(number, SampleSubjects.CLERK);
        assertThat(journal.entries(Action.CASE_CLOSED).get(0).details()).containsEntry("visits", "2");
    }

    private static final class Listener implements DeskListener {
        final List<List<MaterialState>> states = new ArrayList<>();
        final List<ServiceAnswer> answers = new ArrayList<>();
        VisitsSaved saved = VisitsSaved.NONE;

        @Override
        public void planned(LookupPlan plan) {}

        @Override
        public void answered(ServiceAnswer answer) {
            answers.add(answer);
        }

        @Override
        public void finished(LookupSummary summary) {}

        @Override
        public void materials(List<MaterialState> materials, VisitsSaved visits) {
            states.add(materials);
            saved = visits;
        }
    }
}
