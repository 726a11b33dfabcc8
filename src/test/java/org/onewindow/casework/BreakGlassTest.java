package org.onewindow.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.catalogue.Matter;
import org.onewindow.catalogue.Service;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.lookup.Consent;
import org.onewindow.lookup.ManualTiming;
import org.onewindow.lookup.MemoryJournal;
import org.onewindow.lookup.MovingClock;
import org.onewindow.lookup.SampleCatalogue;
import org.onewindow.lookup.SampleSubjects;
import org.onewindow.lookup.ScriptedSource;
import org.onewindow.lookup.TestLookups;
import org.onewindow.subject.SubjectNumber;

/** A specially protected record is opened only for a reason, which is durable before anything leaves. */
class BreakGlassTest {
    private static final Service S01 = SampleCatalogue.simpleService("S01");
    private static final Matter MATTER = SampleCatalogue.matter(S01);
    private static final Optional<BreakGlassReason> REASON = BreakGlassReason.of("the court asks by letter 17");

    private final MemoryJournal journal = new MemoryJournal();
    private final ScriptedSource source = new ScriptedSource().on("S01", ScriptedSource::found);
    private final MovingClock clock = new MovingClock();
    private final CounterDesk desk = new CounterDesk(
            TestLookups.onThisThread(source, journal, clock, new ManualTiming()),
            new Cases("110108", "03", clock, MemoryJournal.subjectHash(), Stream.empty()),
            journal,
            CaseDelivery.UNKNOWN,
            CaseDecisions.NONE,
            SampleSubjects.PERSON::equals);

    private void lookUp(SubjectNumber subject, Optional<BreakGlassReason> reason) {
        desk.lookUp(
                subject,
                MATTER,
                new Stated(Consent.PRESENT_CARD_SEEN, reason, Optional.empty()),
                SampleSubjects.CLERK,
                new QuietListener());
    }

    @Test
    void withoutAReasonNothingIsSentAndNothingJournalled() {
        assertThat(desk.needsReason(SampleSubjects.PERSON)).isTrue();
        assertThatThrownBy(() -> lookUp(SampleSubjects.PERSON, Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(journal.entries()).isEmpty();
        assertThat(source.arrived()).isEmpty();
        assertThat(desk.openCases()).isEmpty();
    }

    @Test
    void theReasonIsInTheSameBatchAsTheCaseAndAheadOfEveryRequest() {
        lookUp(SampleSubjects.PERSON, REASON);

        assertThat(journal.actions())
                .startsWith(Action.CASE_OPENED, Action.BREAK_GLASS, Action.LOOKUP_STARTED, Action.ASKED);
        List<Entry> entries = journal.entries();
        Entry broken = entries.get(1);
        assertThat(broken.subjectKey()).isEqualTo(entries.get(2).subjectKey()).isPresent();
        assertThat(broken.caseNumber()).isEqualTo(entries.get(0).caseNumber()).isPresent();
        assertThat(broken.operator()).isEqualTo(SampleSubjects.CLERK.name());
    }

    @Test
    void aReasonThatCantBeWrittenStopsTheLookUp() {
        journal.breakDown();

        lookUp(SampleSubjects.PERSON, REASON);

        assertThat(source.arrived()).isEmpty();
    }

    @Test
    void eachLookUpNeedsItsOwnReason() {
        lookUp(SampleSubjects.PERSON, REASON);
        lookUp(SampleSubjects.PERSON, REASON);

        assertThat(journal.entries(Action.BREAK_GLASS)).hasSize(2);
        assertThat(journal.entries(Action.CASE_OPENED)).hasSize(1);
    }

    @Test
    void whereNoReasonIsNeededNoneIsWritten() {
        assertThat(desk.needsReason(SampleSubjects.OTHER_PERSON)).isFalse();
        lookUp(SampleSubjects.OTHER_PERSON, REASON);

        assertThat(journal.entries(Action.BREAK_GLASS)).isEmpty();
        assertThat(source.arrived()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"法院协查", " 法院来函 ", "court letter 17"})
    void someWordsAreAReason(String typed) {
        assertThat(BreakGlassReason.of(typed)).contains(new BreakGlassReason(typed.strip()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "ok", "12345678901", "aaaaaaaaaaa", "查一下", "court l"})
    void tooLittleIsNone(String typed) {
        assertThat(BreakGlassReason.of(typed)).isEmpty();
    }

    @Test
    void aReasonHasAnEnd() {
        String longest = "reason ".repeat(80).substring(0, BreakGlassReason.LONGEST - 1) + "x";
        assertThat(BreakGlassReason.of(longest)).isPresent();
        assertThat(BreakGlassReason.of(longest + "y")).isEmpty();
    }
}
