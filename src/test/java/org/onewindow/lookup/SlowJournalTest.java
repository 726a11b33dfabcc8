package org.onewindow.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.onewindow.catalogue.Service;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;

/** A disk that stalls: work that was handed to other threads is done only when the test says so. */
class SlowJournalTest {
    private static final Service S01 = SampleCatalogue.simpleService("S01");
    private static final Duration ALMOST = JournalTrouble.PATIENCE.minusMillis(1);

    private final Deque<Runnable> stalled = new ArrayDeque<>();
    private final MemoryJournal journal = new MemoryJournal();
    private final ScriptedSource source = new ScriptedSource().on("S01", ScriptedSource::found);
    private final ManualTiming timing = new ManualTiming();
    private final RecordingListener listener = new RecordingListener();
    private final Lookups lookups = new Lookups(
            source,
            journal,
            SampleCatalogue.catalogue(),
            new MovingClock(),
            LookupSettings.DEFAULT,
            stalled::add,
            timing);

    private RunningLookup start() {
        return lookups.start(
                new LookupRequest(
                        SampleSubjects.PERSON,
                        SampleCatalogue.matter(S01),
                        Consent.PRESENT_CARD_SEEN,
                        SampleSubjects.CLERK,
                        new CaseNumber("110108-20261123-03-0001")),
                listener);
    }

    private void goOn() {
        while (!stalled.isEmpty()) {
            stalled.poll().run();
        }
    }

    @Test
    void theClerkHearsOfItAfterTwoSecondsAndNothingLeaves() {
        start();
        timing.pass(ALMOST);
        assertThat(listener.troubles).isEmpty();
        timing.pass(Duration.ofMillis(1));

        assertThat(listener.troubles).containsExactly(Trouble.JOURNAL);
        assertThat(listener.calls()).isEmpty();
        assertThat(source.arrived()).isEmpty();
        timing.pass(Duration.ofMinutes(1));
        assertThat(listener.troubles).hasSize(1);
        assertThat(source.arrived()).isEmpty();
    }

    @Test
    void whenTheDiskGoesOnTheLookUpDoesTooAndTheTroubleIsOver() {
        start();
        timing.pass(Duration.ofSeconds(30));
        goOn();

        assertThat(listener.calls()).containsExactly("recovered from JOURNAL", "planned", "S01 found", "finished");
        assertThat(timing.waiting()).isZero();
    }

    @Test
    void aDiskThatStallsAndFailsStaysATrouble() {
        start();
        timing.pass(JournalTrouble.PATIENCE);
        journal.breakDown();
        goOn();

        assertThat(listener.calls()).containsExactly("planned", "S01 JOURNAL", "finished");
        assertThat(listener.troubles).containsOnly(Trouble.JOURNAL);
        assertThat(source.arrived()).isEmpty();
    }

    @Test
    void aHealthyDiskIsNotWorthAWord() {
        start();
        timing.pass(ALMOST);
        goOn();
        timing.pass(Duration.ofSeconds(30));

        assertThat(listener.troubles).isEmpty();
        assertThat(listener.calls()).containsExactly("planned", "S01 found", "finished");
    }

    @Test
    void aRetryThatTheJournalKeepsWaitingIsToldToo() {
        RunningLookup running = start();
        goOn();
        running.retry(S01);
        timing.pass(JournalTrouble.PATIENCE);

        assertThat(listener.troubles).containsExactly(Trouble.JOURNAL);
        assertThat(source.arrived()).hasSize(1);
        goOn();
        assertThat(listener.calls()).endsWith("recovered from JOURNAL", "S01 found");
    }

    @Test
    void whatIsCancelledMeanwhileNeverLeaves() {
        RunningLookup running = start();
        timing.pass(JournalTrouble.PATIENCE);
        running.cancel();
        goOn();

        assertThat(source.arrived()).isEmpty();
        assertThat(listener.calls()).endsWith("finished");
        assertThat(journal.actions()).endsWith(Action.LOOKUP_CANCELLED);
    }
}
