package org.onewindow.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.catalogue.Matter;
import org.onewindow.catalogue.Service;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.Entry;
import org.onewindow.subject.SubjectKind;
import org.onewindow.subject.SubjectNumber;

/** Everything happens on the test's own thread, and time passes only when the test says so. */
class LookupsTest {
    private static final Service S01 = SampleCatalogue.simpleService("S01");
    private static final Service S02 = SampleCatalogue.simpleService("S02");
    private static final Service S03 = SampleCatalogue.simpleService("S03");
    private static final Matter MATTER = SampleCatalogue.matter(S01, S02);

    private final MemoryJournal journal = new MemoryJournal();
    private final ScriptedSource source = new ScriptedSource();
    private final ManualTiming timing = new ManualTiming();
    private final MovingClock clock = new MovingClock();
    private final RecordingListener listener = new RecordingListener();
    private final Lookups lookups = new Lookups(
            source, journal, SampleCatalogue.catalogue(), clock, LookupSettings.DEFAULT, Runnable::run, timing);

    private RunningLookup start(Matter matter, LookupListener hears) {
        return lookups.start(
                new LookupRequest(
                        SampleSubjects.PERSON,
                        matter,
                        Consent.PRESENT_CARD_SEEN,
                        SampleSubjects.CLERK,
                        new CaseNumber("110108-20261123-03-0001")),
                hears);
    }

    @Test
    void answersAreShownAsTheyArriveAndTheLookUpFinishes() {
        source.on("S01", ScriptedSource::found).on("S02", ScriptedSource::notFound);

        start(MATTER, listener);

        assertThat(listener.calls()).containsExactly("planned", "S01 found", "S02 not-found", "finished");
        assertThat(listener.summary.orElseThrow().asked()).isEqualTo(2);
        assertThat(listener.summary.orElseThrow().found()).isEqualTo(1);
        assertThat(listener.summary.orElseThrow().failed()).isZero();
        assertThat(timing.waiting()).isZero();
    }

    @Test
    void everyRequestIsInTheJournalBeforeAnythingLeaves() {
        source.onArrival(() -> assertThat(journal.actions())
                .startsWith(Action.LOOKUP_STARTED, Action.ASKED, Action.ASKED)
                .doesNotContain(Action.LOOKUP_FINISHED));
        source.on("S01", ScriptedSource::found).on("S02", ScriptedSource::found);

        start(MATTER, listener);

        assertThat(source.arrived()).hasSize(2);
        assertThat(listener.calls()).contains("S01 found", "S02 found");
        assertThat(journal.actions())
                .containsExactly(
                        Action.LOOKUP_STARTED,
                        Action.ASKED,
                        Action.ASKED,
                        Action.ANSWERED,
                        Action.ANSWERED,
                        Action.LOOKUP_FINISHED);
    }

    @Test
    void whatIsAskedIsJournalledWithItsRequestIdItemsAndCase() {
        source.on("S01", ScriptedSource::found);

        start(SampleCatalogue.matter(S01), listener);

        UUID sent = source.arrivedAt("S01").request().requestId();
        Entry asked = journal.entries(Action.ASKED).get(0);
        assertThat(asked.requestId()).contains(sent);
        assertThat(asked.items()).containsExactly("S01-01");
        assertThat(asked.caseNumber()).contains(new CaseNumber("110108-20261123-03-0001"));
        assertThat(asked.matter()).contains("M04");
        assertThat(asked.operator()).isEqualTo("lin");
        Entry answered = journal.entries(Action.ANSWERED).get(0);
        assertThat(answered.requestId()).contains(sent);
        assertThat(answered.outcome()).contains("found");
        assertThat(answered.hashVerdict()).contains("VERIFIED");
        assertThat(listener.answers.get(0).requestId()).isEqualTo(sent);
    }

    @ParameterizedTest
    @CsvSource({
        "ENTERPRISE, AGENT_AUTHORISED, true",
        "ENTERPRISE, PRESENT_CARD_SEEN, false",
        "PERSON, AGENT_AUTHORISED, false",
        "PERSON, PRESENT_CARD_SEEN, false"
    })
    void onlyAnEnterpriseThatAnAgentActsForIsNamedAsRepresented(SubjectKind kind, Consent consent, boolean named) {
        SubjectNumber subject = kind == SubjectKind.PERSON ? SampleSubjects.PERSON : SampleSubjects.ENTERPRISE;
        lookups.start(
                new LookupRequest(
                        subject,
                        SampleCatalogue.matter(S01),
                        consent,
                        SampleSubjects.CLERK,
                        new CaseNumber("110108-20261123-03-0001")),
                listener);

        assertThat(source.arrivedAt("S01").request().representedParty())
                .isEqualTo(named ? Optional.of(subject) : Optional.empty());
    }

    @Test
    void nothingLeavesIfTheJournalCannotWrite() {
        journal.breakDown();

        start(MATTER, listener);

        assertThat(source.arrived()).isEmpty();
        assertThat(listener.calls()).containsExactly("planned", "S01 JOURNAL", "S02 JOURNAL", "finished");
        assertThat(listener.troubles).containsExactly(Trouble.JOURNAL);
    }

    @Test
    void afterAJournalFailureARetryWritesTheBeginningFirst() {
        journal.breakDown();
        RunningLookup running = start(MATTER, listener);
        journal.mend();
        source.on("S01", ScriptedSource::found).on("S02", ScriptedSource::found);

        running.retry(S01);
        running.retry(S02);

        assertThat(journal.actions())
                .containsExactly(Action.LOOKUP_STARTED, Action.ASKED, Action.ANSWERED, Action.ASKED, Action.ANSWERED);
        assertThat(listener.calls()).endsWith("S01 found", "S02 found");
    }

    @Test
    void anOutcomeThatCannotBeJournalledIsShownAndTheTroubleToo() {
        start(MATTER, listener);
        journal.breakDown();
        answer("S01");

        assertThat(listener.calls()).containsExactly("planned", "S01 found");
        assertThat(listener.troubles).containsExactly(Trouble.JOURNAL);
    }

    @Test
    void anOutcomeThatCouldNotBeJournalledGoesOutAheadOfTheNextOne() {
        start(MATTER, listener);
        journal.breakDown();
        answer("S01");
        journal.mend();
        answer("S02");

        assertThat(journal.entries(Action.ANSWERED))
                .extracting(entry -> entry.service().orElseThrow())
                .containsExactly("S01.query", "S02.query");
        assertThat(journal.actions()).endsWith(Action.LOOKUP_FINISHED);
    }

    @Test
    void aRefusedAnswerIsJournalledAsRefused() {
        source.on(
                "S01",
                request -> new SourceReply.Answered(
                        "310115199212319990",
                        SourceReply.Outcome.NOT_FOUND,
                        ScriptedSource.AS_OF,
                        List.of(),
                        HashVerdict.VERIFIED));

        start(SampleCatalogue.matter(S01), listener);

        assertThat(listener.calls()).containsExactly("planned", "S01 WRONG_SUBJECT", "finished");
        Entry refused = journal.entries(Action.REFUSED).get(0);
        assertThat(refused.outcome()).contains("answer-refused");
        assertThat(refused.details()).containsEntry("refusal", "WRONG_SUBJECT");
    }

    @Test
    void aServiceThatHangsEndsAtItsDeadlineAndItsRequestIsCancelled() {
        source.on("S02", ScriptedSource::found);
        start(MATTER, listener);

        timing.pass(Duration.ofMillis(4999));
        assertThat(listener.calls()).containsExactly("planned", "S02 found");
        timing.pass(Duration.ofMillis(1));

        assertThat(listener.calls()).containsExactly("planned", "S02 found", "S01 TIMED_OUT", "finished");
        assertThat(source.arrivedAt("S01").future()).isCancelled();
        assertThat(listener.answers.get(1).took()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void aServiceMayHaveADeadlineOfItsOwn() {
        Service patient = SampleCatalogue.service(
                "S03",
                org.onewindow.catalogue.SubjectScope.BOTH,
                java.util.Optional.of(Duration.ofSeconds(9)),
                SampleCatalogue.item("S03-01", org.onewindow.catalogue.ItemType.Kind.TEXT));
        start(SampleCatalogue.matter(S01, patient), listener);

        timing.pass(Duration.ofSeconds(5));
        assertThat(listener.calls()).containsExactly("planned", "S01 TIMED_OUT");
        timing.pass(Duration.ofSeconds(4));
        assertThat(listener.calls()).endsWith("S03 TIMED_OUT", "finished");
    }

    @Test
    void anAnswerAfterTheDeadlineIsNotShown() {
        start(SampleCatalogue.matter(S01), listener);
        CompletableFuture<SourceReply> stubborn = source.arrivedAt("S01").future();
        timing.pass(Duration.ofSeconds(5));

        stubborn.obtrudeValue(ScriptedSource.found(source.arrivedAt("S01").request()));

        assertThat(listener.calls()).containsExactly("planned", "S01 TIMED_OUT", "finished");
    }

    @Test
    void aDepartmentThatThrowsOrGivesNothingHarmsNoOther() {
        source.onFuture("S01", request -> {
            throw new IllegalStateException("hostile");
        });
        source.on("S02", ScriptedSource::found);
        source.onFuture("S03", request -> null);

        start(SampleCatalogue.matter(S01, S03, S02), listener);

        assertThat(listener.calls())
                .containsExactly("planned", "S01 EXCHANGE_FAILED", "S03 EXCHANGE_FAILED", "S02 found", "finished");
    }

    @Test
    void aListenerThatFailsHarmsNoAnswer() {
        source.on("S01", ScriptedSource::found).on("S02", ScriptedSource::found);
        LookupListener fragile = new LookupListener() {
            @Override
            public void planned(LookupPlan plan) {
                throw new IllegalStateException("fragile");
            }

            @Override
            public void answered(ServiceAnswer answer) {
                listener.answered(answer);
                throw new IllegalStateException("fragile");
            }

            @Override
            public void finished(LookupSummary summary) {
                listener.finished(summary);
            }
        };

        start(MATTER, fragile);

        assertThat(listener.calls()).containsExactly("S01 found", "S02 found", "finished");
    }

    @Test
    void aFailureWorthARetryIsAskedOnceMoreUnderANewRequestIdAfterAPause() {
        source.on("S01", request -> ScriptedSource.failed(Trouble.PROVIDER_UNREACHABLE))
                .on("S01", ScriptedSource::found);
        start(SampleCatalogue.matter(S01), listener);
        assertThat(listener.calls()).containsExactly("planned");
        timing.pass(Duration.ofMillis(99));
        assertThat(source.arrived()).hasSize(1);
        timing.pass(Duration.ofMillis(301));

        assertThat(listener.calls()).containsExactly("planned", "S01 found", "finished");
        assertThat(source.arrived()).hasSize(2);
        assertThat(journal.actions())
                .containsExactly(
                        Action.LOOKUP_STARTED,
                        Action.ASKED,
                        Action.ANSWERED,
                        Action.ASKED,
                        Action.ANSWERED,
                        Action.LOOKUP_FINISHED);
        assertThat(journal.entries(Action.ASKED).stream()
                        .map(entry -> entry.requestId().orElseThrow()))
                .containsExactlyElementsOf(source.arrived().stream()
                        .map(one -> one.request().requestId())
                        .toList())
                .doesNotHaveDuplicates();
    }

    @Test
    void aReadIsRetriedOnlyOnce() {
        source.on("S01", request -> ScriptedSource.failed(Trouble.PROVIDER_FAILED));
        start(SampleCatalogue.matter(S01), listener);
        timing.pass(Duration.ofSeconds(4));

        assertThat(source.arrived()).hasSize(2);
        assertThat(listener.calls()).containsExactly("planned", "S01 PROVIDER_FAILED", "finished");
    }

    @Test
    void whatIsNotWorthARetryIsNotRetried() {
        source.on("S01", request -> ScriptedSource.failed(Trouble.MAINTENANCE));
        start(SampleCatalogue.matter(S01), listener);

        assertThat(listener.calls()).containsExactly("planned", "S01 MAINTENANCE", "finished");
        assertThat(timing.waiting()).isZero();
    }

    @Test
    void noRetryIsBegunThatCannotEndWithinTheDeadline() {
        start(SampleCatalogue.matter(S01), listener);
        timing.pass(Duration.ofMillis(4950));
        source.arrivedAt("S01").future().complete(ScriptedSource.failed(Trouble.PROVIDER_FAILED));

        assertThat(listener.calls()).containsExactly("planned", "S01 PROVIDER_FAILED", "finished");
    }

    @Test
    void theRetryDoesNotLengthenTheDeadline() {
        source.on("S01", request -> ScriptedSource.failed(Trouble.PROVIDER_FAILED))
                .onFuture("S01", request -> new CompletableFuture<>());
        start(SampleCatalogue.matter(S01), listener);
        timing.pass(Duration.ofSeconds(5));

        assertThat(source.arrived()).hasSize(2);
        assertThat(listener.calls()).containsExactly("planned", "S01 TIMED_OUT", "finished");
    }

    @Test
    void aTroubleOfTheWholeExchangeIsTriedAgainByOneRequestForAll() {
        for (String system : List.of("S01", "S02", "S03")) {
            source.on(system, request -> ScriptedSource.failed(Trouble.EXCHANGE_UNREACHABLE));
        }
        start(SampleCatalogue.matter(S01, S02, S03), listener);
        assertThat(listener.calls()).containsExactly("planned");
        timing.pass(Duration.ofMillis(400));

        assertThat(source.arrived()).hasSize(4);
        assertThat(listener.calls())
                .containsExactlyInAnyOrder(
                        "planned",
                        "S01 EXCHANGE_UNREACHABLE",
                        "S02 EXCHANGE_UNREACHABLE",
                        "S03 EXCHANGE_UNREACHABLE",
                        "finished");
    }

    @Test
    void onceTheExchangeIsBackTheOthersAreAskedAgainToo() {
        for (String system : List.of("S01", "S02", "S03")) {
            source.on(system, request -> ScriptedSource.failed(Trouble.EXCHANGE_UNREACHABLE))
                    .on(system, ScriptedSource::found);
        }
        start(SampleCatalogue.matter(S01, S02, S03), listener);
        timing.pass(Duration.ofMillis(800));

        assertThat(listener.calls())
                .containsExactlyInAnyOrder("planned", "S01 found", "S02 found", "S03 found", "finished");
    }

    @Test
    void anExpiredExchangeConfigurationIsNotRetriedAtAll() {
        source.on("S01", request -> ScriptedSource.failed(Trouble.EXCHANGE_CONFIGURATION_OUTDATED));
        source.on("S02", request -> ScriptedSource.failed(Trouble.EXCHANGE_CONFIGURATION_OUTDATED));
        start(MATTER, listener);

        assertThat(source.arrived()).hasSize(2);
        assertThat(listener.calls()).endsWith("finished");
    }

    @Test
    void cancellingAnswersWhatIsAwaitedAndStopsTheRequests() {
        source.on("S02", ScriptedSource::found);
        RunningLookup running = start(MATTER, listener);

        running.cancel();

        assertThat(listener.calls()).containsExactly("planned", "S02 found", "S01 CANCELLED", "finished");
        assertThat(listener.summary.orElseThrow().cancelled()).isTrue();
        assertThat(source.arrivedAt("S01").future()).isCancelled();
        assertThat(journal.actions()).endsWith(Action.ANSWERED, Action.LOOKUP_CANCELLED);
        assertThat(timing.waiting()).isZero();
    }

    @Test
    void aListenerThatCancelsWhenItHearsOfThePlanLetsNothingLeave() {
        List<RunningLookup> running = new ArrayList<>();
        Deque<Runnable> later = new ArrayDeque<>();
        Lookups onOtherThreads = new Lookups(
                source, journal, SampleCatalogue.catalogue(), clock, LookupSettings.DEFAULT, later::add, timing);
        LookupListener hasty = new LookupListener() {
            @Override
            public void planned(LookupPlan plan) {
                listener.planned(plan);
                running.get(0).cancel();
            }

            @Override
            public void answered(ServiceAnswer answer) {
                listener.answered(answer);
            }

            @Override
            public void finished(LookupSummary summary) {
                listener.finished(summary);
            }
        };
        running.add(onOtherThreads.start(
                new LookupRequest(
                        SampleSubjects.PERSON,
                        MATTER,
                        Consent.PRESENT_CARD_SEEN,
                        SampleSubjects.CLERK,
                        new CaseNumber("110108-20261123-03-0001")),
                hasty));
        while (!later.isEmpty()) {
            later.poll().run();
        }

        assertThat(source.arrived()).isEmpty();
        assertThat(listener.calls()).containsExactly("planned", "S01 CANCELLED", "S02 CANCELLED", "finished");
        assertThat(timing.waiting()).isZero();
    }

    @Test
    void cancellingAFinishedLookUpDoesNothing() {
        source.on("S01", ScriptedSource::found);
        RunningLookup running = start(SampleCatalogue.matter(S01), listener);
        List<String> before = listener.calls();

        running.cancel();

        assertThat(listener.calls()).isEqualTo(before);
        assertThat(journal.actions()).doesNotContain(Action.LOOKUP_CANCELLED);
    }

    @Test
    void aNewLookUpCancelsTheOlderOne() {
        start(MATTER, listener);
        RecordingListener second = new RecordingListener();

        start(SampleCatalogue.matter(S03), second);

        assertThat(listener.calls()).containsExactly("planned", "S01 CANCELLED", "S02 CANCELLED", "finished");
        assertThat(second.calls()).containsExactly("planned");
        answerLate("S01");
        assertThat(listener.calls()).hasSize(4);
        assertThat(second.calls()).hasSize(1);
    }

    @Test
    void theOlderLookUpCannotBeRetriedAnyMore() {
        RunningLookup older = start(SampleCatalogue.matter(S01), listener);
        start(SampleCatalogue.matter(S03), new RecordingListener());
        int asked = source.arrived().size();

        older.retry(S01);

        assertThat(source.arrived()).hasSize(asked);
    }

    @Test
    void theClerkMayAskAServiceAgain() {
        source.on("S01", ScriptedSource::notFound)
                .on("S01", ScriptedSource::found)
                .on("S02", ScriptedSource::found);
        RunningLookup running = start(MATTER, listener);

        running.retry(S01);

        assertThat(listener.calls()).containsExactly("planned", "S01 not-found", "S02 found", "finished", "S01 found");
        assertThat(journal.entries(Action.ASKED)).hasSize(3);
        assertThat(journal.entries(Action.ASKED).get(2).details()).containsEntry("why", "clerk");
        assertThat(journal.entries(Action.ANSWERED)).hasSize(3);
    }

    @Test
    void aRetryHasAFullDeadlineOfItsOwn() {
        source.on("S01", ScriptedSource::notFound).onFuture("S01", request -> new CompletableFuture<>());
        RunningLookup running = start(SampleCatalogue.matter(S01), listener);
        timing.pass(Duration.ofSeconds(60));
        running.retry(S01);
        timing.pass(Duration.ofMillis(4999));
        assertThat(listener.calls()).containsExactly("planned", "S01 not-found", "finished");
        timing.pass(Duration.ofMillis(1));

        assertThat(listener.calls()).endsWith("S01 TIMED_OUT");
        assertThat(listener.answers.get(1).took()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void aRetryWhileTheServiceIsBeingAskedDoesNothing() {
        RunningLookup running = start(SampleCatalogue.matter(S01), listener);

        running.retry(S01);
        running.retry(S02);

        assertThat(source.arrived()).hasSize(1);
    }

    @Test
    void aCancelledServiceMayBeAskedAgain() {
        RunningLookup running = start(SampleCatalogue.matter(S01), listener);
        running.cancel();
        source.on("S01", ScriptedSource::found);

        running.retry(S01);

        assertThat(listener.calls()).containsExactly("planned", "S01 CANCELLED", "finished", "S01 found");
    }

    @Test
    void aRetryIsNotSentIfItCannotBeJournalled() {
        source.on("S01", ScriptedSource::notFound);
        RunningLookup running = start(SampleCatalogue.matter(S01), listener);
        journal.breakDown();

        running.retry(S01);

        assertThat(source.arrived()).hasSize(1);
        assertThat(listener.calls()).endsWith("S01 JOURNAL");
        assertThat(listener.troubles).containsExactly(Trouble.JOURNAL);
    }

    @Test
    void aServiceThatKeepsFailingIsLeftAloneAndProbedLater() {
        source.on("S01", request -> ScriptedSource.failed(Trouble.PROVIDER_FAILED));
        failTwice();
        failTwice();
        int asked = source.arrived().size();

        RecordingListener leftAlone = new RecordingListener();
        start(SampleCatalogue.matter(S01), leftAlone);
        assertThat(leftAlone.calls()).containsExactly("planned", "S01 CIRCUIT_OPEN", "finished");
        assertThat(source.arrived()).hasSize(asked);
        assertThat(journal.entries(Action.ASKED)).hasSize(asked);

        source.forget("S01").on("S01", ScriptedSource::found);
        timing.pass(Duration.ofSeconds(11));
        RecordingListener probe = new RecordingListener();
        start(SampleCatalogue.matter(S01), probe);
        assertThat(probe.calls()).containsExactly("planned", "S01 found", "finished");
    }

    @Test
    void oneThatIsLeftAloneLeavesTheOthersAsTheyAre() {
        source.on("S01", request -> ScriptedSource.failed(Trouble.PROVIDER_FAILED))
                .on("S02", ScriptedSource::found);
        failTwice();
        failTwice();

        RecordingListener both = new RecordingListener();
        start(MATTER, both);

        assertThat(both.calls()).containsExactlyInAnyOrder("planned", "S01 CIRCUIT_OPEN", "S02 found", "finished");
    }

    /** Else all counters of a place would ask a department that comes back at the same moment. */
    @Test
    void thePauseBeforeAskingOnceMoreIsDrawnAnewEachTimeWithinItsBounds() {
        Set<Duration> pauses = new HashSet<>();
        for (int time = 0; time < 20; time++) {
            ManualTiming ownTiming = new ManualTiming();
            ScriptedSource flaky = new ScriptedSource()
                    .on("S01", request -> ScriptedSource.failed(Trouble.PROVIDER_UNREACHABLE))
                    .on("S01", ScriptedSource::found);
            TestLookups.onThisThread(flaky, new MemoryJournal(), new MovingClock(), ownTiming)
                    .start(
                            new LookupRequest(
                                    SampleSubjects.PERSON,
                                    SampleCatalogue.matter(S01),
                                    Consent.PRESENT_CARD_SEEN,
                                    SampleSubjects.CLERK,
                                    new CaseNumber("110108-20261123-03-0001")),
                            new RecordingListener());
            Duration paused = Duration.ZERO;
            while (flaky.arrived().size() < 2) {
                ownTiming.pass(Duration.ofMillis(1));
                paused = paused.plusMillis(1);
            }
            pauses.add(paused);
        }

        assertThat(pauses).hasSizeGreaterThan(5).allMatch(pause -> pause.toMillis() >= 100 && pause.toMillis() <= 401);
    }

    @Test
    void anExchangeWithAnOutdatedConfigurationIsLeftAloneForAWhileByEveryServiceAndSaysWhy() {
        source.on("S01", request -> ScriptedSource.failed(Trouble.EXCHANGE_CONFIGURATION_OUTDATED));
        start(SampleCatalogue.matter(S01), listener);
        assertThat(source.arrived()).hasSize(1);

        RecordingListener leftAlone = new RecordingListener();
        start(MATTER, leftAlone);
        assertThat(leftAlone.calls())
                .containsExactly(
                        "planned",
                        "S01 EXCHANGE_CONFIGURATION_OUTDATED",
                        "S02 EXCHANGE_CONFIGURATION_OUTDATED",
                        "finished");
        assertThat(source.arrived()).hasSize(1);
        assertThat(journal.entries(Action.ASKED)).hasSize(1);

        source.forget("S01").on("S01", ScriptedSource::found).on("S02", ScriptedSource::found);
        timing.pass(Duration.ofSeconds(11));
        RecordingListener mended = new RecordingListener();
        start(MATTER, mended);
        assertThat(mended.calls()).containsExactly("planned", "S01 found", "S02 found", "finished");
    }

    @Test
    void oneDepartmentsOutdatedConfigurationKeepsNobodyFromAskingTheOthers() {
        source.on("S01", request -> ScriptedSource.failed(Trouble.EXCHANGE_CONFIGURATION_OUTDATED));
        source.on("S02", ScriptedSource::found);
        start(MATTER, listener);

        RecordingListener again = new RecordingListener();
        start(MATTER, again);

        assertThat(source.arrived()).hasSize(4);
        assertThat(again.calls()).contains("S02 found");
    }

    @Test
    void aClockThatIsSetBackLeavesNoServiceAloneForLonger() {
        source.on("S01", request -> ScriptedSource.failed(Trouble.PROVIDER_FAILED));
        failTwice();
        failTwice();
        source.forget("S01").on("S01", ScriptedSource::found);

        clock.pass(Duration.ofHours(-9));
        timing.pass(Duration.ofSeconds(11));
        start(SampleCatalogue.matter(S01), listener);

        assertThat(listener.calls()).containsExactly("planned", "S01 found", "finished");
    }

    @Test
    void aCancelledProbeLeavesRoomForTheNextOne() {
        source.on("S01", request -> ScriptedSource.failed(Trouble.PROVIDER_FAILED));
        failTwice();
        failTwice();
        timing.pass(Duration.ofSeconds(11));
        source.forget("S01");
        start(SampleCatalogue.matter(S01), new RecordingListener()).cancel();

        source.on("S01", ScriptedSource::found);
        start(SampleCatalogue.matter(S01), listener);

        assertThat(listener.calls()).containsExactly("planned", "S01 found", "finished");
    }

    @Test
    void cancellingOftenDoesNotOpenTheCircuit() {
        for (int i = 0; i < 20; i++) {
            start(SampleCatalogue.matter(S01), new RecordingListener()).cancel();
        }
        source.on("S01", ScriptedSource::found);

        start(SampleCatalogue.matter(S01), listener);

        assertThat(listener.calls()).contains("S01 found");
    }

    @Test
    void anUnreachableExchangeDoesNotOpenTheCircuitsOfDepartments() {
        source.on("S01", request -> ScriptedSource.failed(Trouble.EXCHANGE_UNREACHABLE));
        for (int i = 0; i < 10; i++) {
            failTwice();
        }
        source.forget("S01").on("S01", ScriptedSource::found);

        start(SampleCatalogue.matter(S01), listener);

        assertThat(listener.calls()).contains("S01 found");
    }

    @Test
    void aMatterThatNeedsNothingFinishesAtOnce() {
        start(SampleCatalogue.matter(), listener);

        assertThat(listener.calls()).containsExactly("planned", "finished");
        assertThat(journal.actions()).containsExactly(Action.LOOKUP_STARTED, Action.LOOKUP_FINISHED);
    }

    @Test
    void furtherFiguresStandInTheEntryThatEndsIt() {
        source.on("S01", ScriptedSource::found);
        lookups.start(
                new LookupRequest(
                        SampleSubjects.PERSON,
                        SampleCatalogue.matter(S01),
                        Consent.AGENT_AUTHORISED,
                        SampleSubjects.CLERK,
                        new CaseNumber("110108-20261123-03-0002")),
                listener,
                new LookupFrame(List::of, durable -> {}, () -> Map.of("visits", "2")));

        assertThat(journal.entries(Action.LOOKUP_FINISHED).get(0).details())
                .containsEntry("visits", "2")
                .containsEntry("found", "1")
                .containsEntry("asked", "1");
        assertThat(journal.entries(Action.LOOKUP_STARTED).get(0).details())
                .containsEntry("consent", "AGENT_AUTHORISED");
    }

    private void failTwice() {
        start(SampleCatalogue.matter(S01), new RecordingListener());
        timing.pass(Duration.ofSeconds(1));
    }

    private void answer(String system) {
        ScriptedSource.Arrived arrived = source.arrivedAt(system);
        arrived.future().complete(ScriptedSource.found(arrived.request()));
    }

    private void answerLate(String system) {
        ScriptedSource.Arrived arrived = source.arrivedAt(system);
        arrived.future().obtrudeValue(ScriptedSource.found(arrived.request()));
    }
}
