package org.onewindow.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.catalogue.CacheRule;
import org.onewindow.catalogue.DataItem;
import org.onewindow.catalogue.ItemType;
import org.onewindow.catalogue.Matter;
import org.onewindow.catalogue.Service;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.Entry;

/** Look-ups while the exchange is out of reach, on the test's own thread and time. */
class OutageTest {
    private static final CaseNumber CASE = new CaseNumber("110108-20261123-03-0001");
    private static final Service S01 = service("S01", CacheRule.DAYS_7);
    private static final Service S02 = service("S02", CacheRule.CASE_8_HOURS);
    private static final Service S03 = service("S03", CacheRule.NEVER);
    private static final Matter MATTER = SampleCatalogue.matter(S01, S02, S03);

    private final MemoryJournal journal = new MemoryJournal();
    private final ScriptedSource source = new ScriptedSource();
    private final ManualTiming timing = new ManualTiming();
    private final MovingClock clock = new MovingClock();
    private final RecordingListener listener = new RecordingListener();
    private final MemoryRecordCache cache = new MemoryRecordCache();
    private boolean reachable = true;
    private boolean reachableWhenAsked = true;
    private Optional<CompletableFuture<Boolean>> asking = Optional.empty();
    private final Deque<Runnable> stalled = new ArrayDeque<>();
    private boolean stall;
    private final Lookups lookups = new Lookups(
            source,
            new OutageMeans(
                    new Reachability() {
                        @Override
                        public boolean exchangeReachable() {
                            return reachable;
                        }

                        @Override
                        public CompletableFuture<Boolean> confirm() {
                            reachable &= reachableWhenAsked;
                            return asking.orElseGet(() -> CompletableFuture.completedFuture(reachable));
                        }
                    },
                    cache),
            journal,
            SampleCatalogue.catalogue(),
            clock,
            LookupSettings.DEFAULT,
            this::execute,
            timing);

    private void execute(Runnable work) {
        if (stall) {
            stalled.add(work);
        } else {
            work.run();
        }
    }

    private void goOn() {
        stall = false;
        while (!stalled.isEmpty()) {
            stalled.remove().run();
        }
    }

    private static Service service(String system, CacheRule rule) {
        DataItem plain = SampleCatalogue.item(system + "-01", ItemType.Kind.TEXT);
        return SampleCatalogue.service(
                system,
                new DataItem(
                        plain.code(),
                        plain.system(),
                        plain.name(),
                        plain.type(),
                        plain.scope(),
                        plain.sharing(),
                        plain.level(),
                        plain.updateCycle(),
                        rule,
                        plain.mask(),
                        plain.note()));
    }

    private RunningLookup start(Matter matter) {
        return start(matter, listener);
    }

    private RunningLookup start(Matter matter, LookupListener hears) {
        return lookups.start(
                new LookupRequest(SampleSubjects.PERSON, matter, Consent.PRESENT_CARD_SEEN, SampleSubjects.CLERK, CASE),
                hears);
    }

    private Instant save(Service service) {
        source.on(service.system().code(), ScriptedSource::found);
        start(SampleCatalogue.matter(service));
        source.forget(service.system().code());
        listener.calls.clear();
        listener.answers.clear();
        return clock.instant();
    }

    @Test
    void offlineEachRequestIsSavedQueuedOrNotToBeHadAndNothingLeaves() {
        save(S01);
        int before = source.arrived().size();
        reachable = false;

        start(MATTER);

        assertThat(listener.calls())
                .containsExactly("planned", "S01 saved-copy", "S02 queued", "S03 NOT_SAVED", "finished");
        assertThat(source.arrived()).hasSize(before);
        assertThat(timing.waiting()).isZero();
        assertThat(journal.entries(Action.ASKED)).hasSize(before);
    }

    /** Personal Information Protection Law, article 28: all that concerns a person under 14 is sensitive. */
    @Test
    void nothingOfAChildIsKeptOrQueued() {
        LookupRequest ofAChild = new LookupRequest(
                SampleSubjects.CHILD,
                SampleCatalogue.matter(S01),
                Consent.PRESENT_CARD_SEEN,
                SampleSubjects.CLERK,
                CASE);
        source.on("S01", ScriptedSource::found);
        lookups.start(ofAChild, listener);
        reachable = false;
        lookups.start(ofAChild, listener);

        assertThat(listener.calls())
                .containsExactly("planned", "S01 found", "finished", "planned", "S01 NOT_SAVED", "finished");
    }

    @Test
    void whatStandsInForAnAnswerIsInTheJournalBeforeItIsShown() {
        Instant savedAt = save(S01);
        reachable = false;
        List<Action> whenShown = new ArrayList<>();

        start(MATTER, new LookupListener() {
            @Override
            public void planned(LookupPlan plan) {
                whenShown.addAll(journal.actions());
            }

            @Override
            public void answered(ServiceAnswer answer) {}

            @Override
            public void finished(LookupSummary summary) {}
        });

        assertThat(whenShown).contains(Action.SAVED_COPY_SHOWN, Action.LOOKUP_QUEUED);

        Entry shown = journal.entries(Action.SAVED_COPY_SHOWN).get(0);
        assertThat(shown.details())
                .containsEntry("savedAt", savedAt.toString())
                .containsEntry("trouble", "EXCHANGE_UNREACHABLE");
        assertThat(shown.items()).containsExactly("S01-01");
        Entry queued = journal.entries(Action.LOOKUP_QUEUED).get(0);
        assertThat(queued.service()).contains("S02.query");
        assertThat(queued.caseNumber()).contains(CASE);
        assertThat(queued.subjectCommitment()).isPresent();
        assertThat(queued.details()).containsEntry("consent", "PRESENT_CARD_SEEN");
        assertThat(journal.entries(Action.LOOKUP_STARTED)).hasSize(2);
    }

    @Test
    void offlineNothingIsShownOrPromisedThatTheJournalCannotSay() {
        save(S01);
        reachable = false;
        journal.breakDown();

        start(MATTER);

        assertThat(listener.calls())
                .containsExactly("planned", "S01 JOURNAL", "S02 JOURNAL", "S03 JOURNAL", "finished");
    }

    @Test
    void aDepartmentThatFailsIsStoodInForByItsSavedCopyWithTheReason() {
        save(S01);
        source.on("S01", any -> ScriptedSource.failed(Trouble.MAINTENANCE))
                .on("S02", any -> ScriptedSource.failed(Trouble.MAINTENANCE));

        start(SampleCatalogue.matter(S01, S02));

        assertThat(listener.calls())
                .containsExactlyInAnyOrder("planned", "S01 saved-copy", "S02 MAINTENANCE", "finished");
        assertThat(((Answer.SavedCopy) listener.answers.get(1).answer()).reason())
                .contains(Trouble.MAINTENANCE);
        assertThat(journal.entries(Action.ANSWERED).stream()
                        .map(entry -> entry.details().get("trouble")))
                .contains("MAINTENANCE");
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"EXCHANGE_UNREACHABLE", "CERTIFICATE"})
    void anOutageInTheMiddleOfALookUpEndsInTheQueue(Trouble trouble) {
        reachableWhenAsked = false;
        source.on("S01", any -> ScriptedSource.failed(trouble));

        start(SampleCatalogue.matter(S01));
        timing.pass(Duration.ofSeconds(1));

        assertThat(listener.calls()).containsExactly("planned", "S01 queued", "finished");
    }

    @ParameterizedTest
    @EnumSource(
            value = Refusal.class,
            names = {"NOT_JSON", "REDIRECT"})
    void aSignInPageInThePlaceOfAnAnswerIsAnOutage(Refusal refusal) {
        reachableWhenAsked = false;
        source.on("S01", any -> new SourceReply.Untrusted(refusal, HashVerdict.ABSENT));

        start(SampleCatalogue.matter(S01));

        assertThat(listener.calls()).containsExactly("planned", "S01 queued", "finished");
    }

    @Test
    void aDepartmentsOwnWebPageIsNoOutage() {
        source.on("S01", any -> new SourceReply.Untrusted(Refusal.NOT_JSON, HashVerdict.ABSENT));

        start(SampleCatalogue.matter(S01));

        assertThat(listener.calls()).containsExactly("planned", "S01 NOT_JSON", "finished");
    }

    @Test
    void aLossThatIsNoticedEndsTheWaitingAtOnce() {
        start(SampleCatalogue.matter(S01, S02));
        reachable = false;

        lookups.exchangeLost();

        assertThat(listener.calls()).containsExactly("planned", "S01 queued", "S02 queued", "finished");
        assertThat(timing.waiting()).isZero();
    }

    @Test
    void whatIsCancelledWhileTheOutageIsBeingFoundIsNotQueued() {
        CompletableFuture<Boolean> found = new CompletableFuture<>();
        asking = Optional.of(found);
        source.on("S01", any -> ScriptedSource.failed(Trouble.TIMED_OUT));
        RunningLookup running = start(SampleCatalogue.matter(S01));

        running.cancel();
        found.complete(false);

        assertThat(listener.calls()).containsExactly("planned", "S01 CANCELLED", "finished");
        assertThat(journal.entries(Action.LOOKUP_QUEUED)).isEmpty();
    }

    @Test
    void whatIsCancelledBeforeItWasStoodInForIsNotQueued() {
        reachable = false;
        stall = true;
        RunningLookup running = start(SampleCatalogue.matter(S01));

        running.cancel();
        goOn();

        assertThat(journal.entries(Action.LOOKUP_QUEUED)).isEmpty();
        assertThat(listener.calls()).doesNotContain("S01 queued");
    }

    @Test
    void eachRequestIsQueuedOnceWhenOneThatTriedAgainForAllIsGivenUpWithThem() {
        source.on("S02", any -> ScriptedSource.failed(Trouble.EXCHANGE_UNREACHABLE));
        CompletableFuture<SourceReply> first = new CompletableFuture<>();
        source.onFuture("S01", any -> first);
        start(SampleCatalogue.matter(S01, S02));
        first.complete(ScriptedSource.failed(Trouble.EXCHANGE_UNREACHABLE));

        reachable = false;
        stall = true;
        lookups.exchangeLost();
        goOn();

        assertThat(journal.entries(Action.LOOKUP_QUEUED)).hasSize(2);
        assertThat(listener.calls()).containsExactlyInAnyOrder("planned", "S01 queued", "S02 queued", "finished");
    }

    @Test
    void whatTheClerkAskedAgainDoesNotLeaveOnceTheExchangeIsLost() {
        source.on("S01", any -> ScriptedSource.failed(Trouble.MAINTENANCE));
        RunningLookup running = start(SampleCatalogue.matter(S01));
        int before = source.arrived().size();
        stall = true;
        running.retry(S01);

        reachable = false;
        lookups.exchangeLost();
        goOn();

        assertThat(source.arrived()).hasSize(before);
    }

    @Test
    void aQueuedServiceCanBeAskedAgainWhenTheExchangeIsBack() {
        reachable = false;
        RunningLookup running = start(SampleCatalogue.matter(S01));
        running.retry(S01);
        reachable = true;
        source.on("S01", ScriptedSource::found);

        running.retry(S01);

        assertThat(listener.calls()).containsExactly("planned", "S01 queued", "finished", "S01 queued", "S01 found");
    }

    @Test
    void aBrokenCacheNeverFailsALookUp() {
        cache.breakDown();
        source.on("S01", ScriptedSource::found).on("S02", any -> ScriptedSource.failed(Trouble.MAINTENANCE));

        start(SampleCatalogue.matter(S01, S02));

        assertThat(listener.calls()).containsExactly("planned", "S01 found", "S02 MAINTENANCE", "finished");
    }
}
