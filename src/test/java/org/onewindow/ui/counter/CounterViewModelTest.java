package org.onewindow.ui.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onewindow.access.Operator;
import org.onewindow.access.Role;
import org.onewindow.casework.CaseState;
import org.onewindow.casework.CaseStep;
import org.onewindow.casework.Cases;
import org.onewindow.casework.CounterDesk;
import org.onewindow.casework.Obstacle;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.CatalogueEdition;
import org.onewindow.catalogue.Matter;
import org.onewindow.catalogue.Service;
import org.onewindow.journal.Action;
import org.onewindow.lookup.Consent;
import org.onewindow.lookup.DepartmentsHeard;
import org.onewindow.lookup.ManualTiming;
import org.onewindow.lookup.MemoryJournal;
import org.onewindow.lookup.MovingClock;
import org.onewindow.lookup.SampleCatalogue;
import org.onewindow.lookup.SampleSubjects;
import org.onewindow.lookup.ScriptedSource;
import org.onewindow.lookup.TestLookups;
import org.onewindow.lookup.Trouble;
import org.onewindow.subject.Divisions;
import org.onewindow.subject.NumberReader;
import org.onewindow.ui.kit.SameThreadTasks;

class CounterViewModelTest {
    private static final String PERSON = "110108198501019972";
    private static final String OTHER_PERSON = "310115199212319990";
    private static final Service S01 = SampleCatalogue.simpleService("S01");
    private static final Service S02 = SampleCatalogue.simpleService("S02");
    private static final Matter MATTER = SampleCatalogue.matter(S01, S02);

    private final MemoryJournal journal = new MemoryJournal();
    private final ScriptedSource source = new ScriptedSource();
    private final MovingClock clock = new MovingClock();
    private final CounterDesk desk = new CounterDesk(
            TestLookups.onThisThread(source, journal, clock, new ManualTiming()),
            new Cases("110108", "03", clock, MemoryJournal.subjectHash(), Stream.empty()),
            journal);
    private final CounterViewModel model = model(SampleSubjects.CLERK);

    private CounterViewModel model(Operator operator) {
        Catalogue catalogue = new Catalogue(
                new CatalogueEdition("test", LocalDate.of(2026, 11, 23), SampleCatalogue.NO_TEXT),
                List.of(),
                List.of(),
                List.of(S01, S02),
                List.of(),
                List.of(),
                List.of(MATTER));
        return new CounterViewModel(
                desk,
                catalogue,
                new NumberReader(Divisions.load()),
                operator,
                Duration.ofSeconds(5),
                clock,
                () -> 0,
                Runnable::run,
                new SameThreadTasks(trouble -> {
                    throw new AssertionError(trouble);
                }));
    }

    private void ask(CounterViewModel counter, String number) {
        counter.number().text().set(number);
        counter.matter().chosen().set(Optional.of(MATTER));
        counter.consent().set(Optional.of(Consent.PRESENT_CARD_SEEN));
        counter.lookUp();
    }

    private StateLook look(int place) {
        return StateLook.of(model.services().get().get(place).answer().get());
    }

    @Test
    void whatIsMissingIsNamedUntilItIsSuppliedAndNothingIsSent() {
        model.lookUp();
        assertThat(model.missing().get())
                .isEqualTo(Set.of(
                        CounterViewModel.Missing.NUMBER,
                        CounterViewModel.Missing.MATTER,
                        CounterViewModel.Missing.CONSENT));

        model.number().text().set(PERSON);
        model.matter().chosen().set(Optional.of(MATTER));

        assertThat(model.missing().get()).containsExactly(CounterViewModel.Missing.CONSENT);
        assertThat(journal.entries()).isEmpty();
        assertThat(source.arrived()).isEmpty();
    }

    @Test
    void aRoleThatMayLookUpNothingMeetsAnObstacle() {
        CounterViewModel counter = model(new Operator("wu", "吴（虚构）", Role.ADMINISTRATOR));
        ask(counter, PERSON);

        assertThat(counter.obstacle().get()).contains(Obstacle.ROLE_MAY_NOT_LOOK_UP);
        assertThat(counter.running().get()).isFalse();
        assertThat(journal.entries()).isEmpty();
    }

    @Test
    void answersFillInAsTheyArrive() {
        source.on("S01", ScriptedSource::found);
        ask(model, PERSON);

        assertThat(look(0)).isEqualTo(StateLook.FOUND);
        assertThat(look(1)).isEqualTo(StateLook.WAITING);
        assertThat(model.answeredCount()).isEqualTo(1);
        assertThat(model.running().get()).isTrue();
        assertThat(model.summary().get()).isEmpty();

        answerTheSecond(0);

        assertThat(look(1)).isEqualTo(StateLook.FOUND);
        assertThat(model.running().get()).isFalse();
        assertThat(model.summary().get()).isPresent();
    }

    /** Lets S02 answer the look-up that came in this order. */
    private void answerTheSecond(int lookUp) {
        ScriptedSource.Arrived waiting = source.arrived().stream()
                .filter(one -> one.request().service().code().equals("S02.query"))
                .toList()
                .get(lookUp);
        waiting.future().complete(ScriptedSource.found(waiting.request()));
    }

    @Test
    void theDepartmentsThatAnswerAreCountedAgainAfterAQuestionWasAskedAgain() {
        source.on("S01", ScriptedSource::found).on("S02", any -> ScriptedSource.failed(Trouble.TIMED_OUT));
        ask(model, PERSON);
        assertThat(model.departments().get()).contains(new DepartmentsHeard(1, 2));

        source.forget("S02");
        model.retry(model.services().get().get(1));
        assertThat(model.departments().get()).contains(new DepartmentsHeard(1, 2));
        answerTheSecond(1);

        assertThat(model.departments().get()).contains(new DepartmentsHeard(2, 2));
        ask(model, OTHER_PERSON);
        assertThat(model.departments().get()).isEmpty();
    }

    @Test
    void aLateAnswerOfAnOlderLookUpIsNotShown() {
        source.on("S01", ScriptedSource::found);
        ask(model, PERSON);
        ask(model, OTHER_PERSON);
        int answers = model.answers().get();

        answerTheSecond(0);

        assertThat(look(1)).isEqualTo(StateLook.WAITING);
        assertThat(model.answers().get()).isEqualTo(answers);
        assertThat(model.shown().get().orElseThrow().subject().value()).isEqualTo(OTHER_PERSON);
        answerTheSecond(1);
        assertThat(look(1)).isEqualTo(StateLook.FOUND);
    }

    @Test
    void onePersonsConsentIsNotTheNextPersons() {
        ask(model, PERSON);
        model.number().text().set("31011519921231999");
        model.number().text().set(PERSON);
        assertThat(model.consent().get()).contains(Consent.PRESENT_CARD_SEEN);

        model.number().text().set(OTHER_PERSON);
        model.lookUp();

        assertThat(model.missing().get()).containsExactly(CounterViewModel.Missing.CONSENT);
        assertThat(model.shown().get().orElseThrow().subject().value()).isEqualTo(PERSON);
    }

    @Test
    void consentThatWasNotedForOnePersonAndNotUsedIsNotTheNextPersonsEither() {
        model.number().text().set(PERSON);
        model.nextConsent();
        model.matter().chosen().set(Optional.of(MATTER));
        model.number().text().set(OTHER_PERSON);
        model.lookUp();

        assertThat(model.missing().get()).containsExactly(CounterViewModel.Missing.CONSENT);
        assertThat(journal.entries()).isEmpty();
    }

    @Test
    void consentMayBeNotedBeforeTheNumberIsTyped() {
        model.nextConsent();
        model.number().text().set(PERSON);

        assertThat(model.consent().get()).contains(Consent.PRESENT_CARD_SEEN);
        model.number().text().set(OTHER_PERSON);
        assertThat(model.consent().get()).isEmpty();
    }

    @Test
    void aServiceIsNotAskedAgainInACaseThatTheDaysEndHasClosed() {
        source.on("S01", ScriptedSource::found).on("S02", any -> ScriptedSource.failed(Trouble.MAINTENANCE));
        ask(model, PERSON);
        int before = source.arrived().size();
        clock.pass(Duration.ofDays(1));
        int unused = desk.closeEarlierDays();

        model.retry(model.services().get().get(1));

        assertThat(model.services().get()).noneMatch(ServiceView::awaited);
        assertThat(model.running().get()).isFalse();
        assertThat(model.notice().get()).contains("casework.retry.CASE_NOT_OPEN");
        assertThat(source.arrived()).hasSize(before);
    }

    @Test
    void whatWasRevealedOfOneAnswerIsMaskedInTheNext() {
        source.on("S01", ScriptedSource::found).on("S02", ScriptedSource::found);
        ask(model, PERSON);
        Reveals.FieldPlace place = new Reveals.FieldPlace("S01.query", 0, "S01-01");
        model.toggleReveal(place);

        model.retry(model.services().get().get(0));

        assertThat(model.reveals().revealed(place)).isFalse();
    }

    @Test
    void aRevealIsJournalledFirstAndEndsAfterThirtySeconds() {
        source.on("S01", ScriptedSource::found).on("S02", ScriptedSource::found);
        ask(model, PERSON);
        Reveals.FieldPlace place = new Reveals.FieldPlace("S01.query", 0, "S01-01");

        model.toggleReveal(place);
        assertThat(journal.entries(Action.REVEALED)).hasSize(1);
        assertThat(model.reveals().revealed(place)).isTrue();
        clock.pass(Reveals.SHOWN_FOR);
        model.tick();

        assertThat(model.reveals().revealed(place)).isFalse();
    }

    @Test
    void whatCannotBeJournalledIsNotRevealedAndTheCaseStaysOpen() {
        source.on("S01", ScriptedSource::found).on("S02", ScriptedSource::found);
        ask(model, PERSON);
        Reveals.FieldPlace place = new Reveals.FieldPlace("S01.query", 0, "S01-01");
        journal.breakDown();

        model.toggleReveal(place);
        assertThat(model.reveals().revealed(place)).isFalse();
        assertThat(model.notice().get()).contains("casework.reveal.JOURNAL_UNAVAILABLE");
        model.closeCase();

        assertThat(model.notice().get()).contains("casework.close.JOURNAL_UNAVAILABLE");
        assertThat(model.hasOpenCase()).isTrue();
        assertThat(model.services().get()).isNotEmpty();
    }

    @Test
    void aTroubleOfTheWholeExchangeIsToldOnceUntilADepartmentAnswers() {
        source.on("S01", request -> ScriptedSource.failed(Trouble.EXCHANGE_CONFIGURATION_OUTDATED));
        ask(model, PERSON);
        assertThat(model.banner().get()).contains(Trouble.EXCHANGE_CONFIGURATION_OUTDATED);

        answerTheSecond(0);

        assertThat(model.banner().get()).isEmpty();
    }

    @Test
    void aClosedCaseLeavesNothingOnTheScreen() {
        source.on("S01", ScriptedSource::found).on("S02", ScriptedSource::found);
        ask(model, PERSON);

        model.closeCase();

        assertThat(model.hasOpenCase()).isFalse();
        assertThat(model.services().get()).isEmpty();
        assertThat(model.number().text().get()).isEmpty();
        assertThat(model.matter().chosen().get()).isEmpty();
        assertThat(model.consent().get()).isEmpty();
        assertThat(journal.entries(Action.CASE_CLOSED)).hasSize(1);
    }

    @Test
    void aCaseIsAcceptedOnceAndWhatCannotBeJournalledIsToldAndChangesNothing() {
        ask(model, PERSON);
        journal.breakDown();
        model.shownCase().take(CaseStep.ACCEPT);
        assertThat(model.notice().get()).contains("casework.outcome.JOURNAL_UNAVAILABLE");
        assertThat(model.openCase().get().orElseThrow().state()).isEqualTo(CaseState.OPEN);

        journal.mend();
        model.shownCase().take(CaseStep.ACCEPT);
        model.shownCase().take(CaseStep.ACCEPT);

        assertThat(model.openCase().get().orElseThrow().state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(journal.entries(Action.CASE_ACCEPTED)).hasSize(1);
    }
}
