package org.onewindow.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.control.Button;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.casework.CaseDecision;
import org.onewindow.casework.CaseDelivery;
import org.onewindow.casework.CaseState;
import org.onewindow.casework.CaseStep;
import org.onewindow.casework.CaseVersion;
import org.onewindow.casework.Cases;
import org.onewindow.casework.CounterDesk;
import org.onewindow.casework.DeskListener;
import org.onewindow.casework.HubsWord;
import org.onewindow.casework.MaterialState;
import org.onewindow.casework.VisitsSaved;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.CatalogueFiles;
import org.onewindow.catalogue.CatalogueLoad;
import org.onewindow.catalogue.Matter;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.lookup.Consent;
import org.onewindow.lookup.LookupPlan;
import org.onewindow.lookup.LookupSettings;
import org.onewindow.lookup.LookupSummary;
import org.onewindow.lookup.Lookups;
import org.onewindow.lookup.MemoryJournal;
import org.onewindow.lookup.MovingClock;
import org.onewindow.lookup.RoleRule;
import org.onewindow.lookup.SampleSubjects;
import org.onewindow.lookup.ScriptedSource;
import org.onewindow.lookup.ServiceAnswer;
import org.onewindow.subject.SubjectNumber;
import org.onewindow.ui.kit.SameThreadTasks;
import org.onewindow.ui.kit.ScreenTest;

/** The cases of a counter whose hub says what a test wants it to. */
class CasesScreenTest extends ScreenTest {
    private final Catalogue catalogue = ((CatalogueLoad.Loaded) CatalogueFiles.loadBundled()).catalogue();
    private final MemoryJournal journal = new MemoryJournal();
    private final MovingClock clock = new MovingClock();
    private final HubsWord hub = new HubsWord();
    private CounterDesk desk = open();
    private CasesViewModel model = model();

    private CounterDesk open() {
        Lookups lookups = new Lookups(
                new ScriptedSource(),
                journal,
                catalogue,
                RoleRule.ofAStation(),
                Clock.fixed(clock.instant(), clock.getZone()),
                LookupSettings.DEFAULT);
        return new CounterDesk(
                lookups,
                new Cases("110108", "03", clock, MemoryJournal.subjectHash(), Stream.empty()),
                journal,
                sequence -> sequence < 20 ? CaseDelivery.State.TAKEN : CaseDelivery.State.WAITING,
                hub);
    }

    private CasesViewModel model() {
        return new CasesViewModel(
                desk.steps(),
                SampleSubjects.CLERK,
                one -> one.opening().subject().map(SubjectNumber::masked),
                Platform::runLater,
                new SameThreadTasks(trouble -> {
                    throw new AssertionError(trouble);
                }));
    }

    @BeforeEach
    void showTheScreen() {
        // The smallest screen that counters have.
        resize(1280, 720);
        show(new CasesScreen(model, appearance, catalogue));
    }

    private CaseNumber openCase(SubjectNumber subject, String matter, CaseStep step) {
        Matter about = catalogue.matter(matter).orElseThrow();
        CaseNumber number = desk.lookUp(subject, about, Consent.PRESENT_CARD_SEEN, SampleSubjects.CLERK, new Quiet())
                .caseNumber();
        await().until(() ->
                desk.openCases().stream().anyMatch(file -> file.number().equals(number)));
        desk.steps().receive(number, about.materials().get(0).code(), true);
        desk.steps().take(number, step, SampleSubjects.CLERK);
        return number;
    }

    private long sequenceOf(CaseNumber number) {
        return desk.steps().find(number).orElseThrow().file().sequence().orElseThrow();
    }

    @Test
    void twoVersionsStandBesideEachOtherAndTheClerkChooses() {
        CaseNumber number = openCase(SampleSubjects.PERSON, "M04", CaseStep.ACCEPT);
        openCase(SampleSubjects.OTHER_PERSON, "M04", CaseStep.ASK_FOR_MORE);
        hub.decide(new CaseDecision.Conflict(
                7,
                number,
                sequenceOf(number),
                desk.steps().find(number).orElseThrow().file().version(),
                new CaseVersion(1, 0, Optional.empty(), CaseState.DECLINED, List.of(), VisitsSaved.NONE),
                "05"));
        doOnScreen(model::changed);
        doOnScreen(() -> model.chosen().set(Optional.of(number)));
        pictures("cases-conflict");

        doOnScreen(() -> this.<Button>find("#cases-theirs").fire());

        assertThat(journal.entries(Action.CASE_CONFLICT_SETTLED).get(0).details())
                .containsEntry("version", "2")
                .containsEntry("base", "1")
                .containsEntry("baseBy", "05")
                .containsEntry("state", "DECLINED");
        assertThat(onScreen(() -> find("#cases-theirs").getParent().isVisible()))
                .isFalse();
    }

    @Test
    void aRefusedStepSaysSoAndWhy() {
        CaseNumber number = openCase(SampleSubjects.PERSON, "M04", CaseStep.ASK_FOR_MORE);
        hub.decide(new CaseDecision.Refused(3, number, sequenceOf(number), "closed"));
        doOnScreen(model::changed);

        assertThat(onScreen(() -> find("#cases-sentence").isVisible())).isTrue();
        pictures("cases-refused");
    }

    @Test
    void withoutCasesTheListSaysThatThereAreNone() {
        pictures("cases-none");
        assertThat(model.lines().get()).isEmpty();
    }

    /** Hears a look-up and does nothing. */
    private static final class Quiet implements DeskListener {
        @Override
        public void planned(LookupPlan plan) {}

        @Override
        public void answered(ServiceAnswer answer) {}

        @Override
        public void finished(LookupSummary summary) {}

        @Override
        public void materials(List<MaterialState> materials, VisitsSaved saved) {}
    }
}
