package org.onewindow.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.onewindow.access.Operator;
import org.onewindow.access.Role;
import org.onewindow.catalogue.Catalogue;
import org.onewindow.catalogue.CatalogueFiles;
import org.onewindow.catalogue.CatalogueLoad;
import org.onewindow.catalogue.Matter;
import org.onewindow.catalogue.Service;
import org.onewindow.journal.Action;
import org.onewindow.journal.CaseNumber;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.JournalReader;
import org.onewindow.journal.OpenedEntry;
import org.onewindow.journal.PrivateNote;
import org.onewindow.journal.PrivatePart;
import org.onewindow.journal.PrivateSubject;
import org.onewindow.lookup.Answer;
import org.onewindow.lookup.Consent;
import org.onewindow.lookup.HashVerdict;
import org.onewindow.lookup.LookupRequest;
import org.onewindow.lookup.Lookups;
import org.onewindow.lookup.ManualTiming;
import org.onewindow.lookup.MemoryJournal;
import org.onewindow.lookup.MemoryRecordCache;
import org.onewindow.lookup.OutageMeans;
import org.onewindow.lookup.RecordingListener;
import org.onewindow.lookup.SampleSubjects;
import org.onewindow.lookup.ScriptedSource;
import org.onewindow.lookup.SourceReply;
import org.onewindow.lookup.TestLookups;
import org.onewindow.lookup.Trouble;
import org.onewindow.subject.Divisions;
import org.onewindow.subject.NumberReader;

/** The queue over the bundled catalogue, on the test's own thread and time. */
class QueuedLookupsTest {
    private static final CaseNumber CASE = new CaseNumber("110108-20261123-03-0001");
    private static final CaseNumber OTHER = new CaseNumber("110108-20261123-03-0002");

    private static final Operator SUPERVISOR = new Operator("zhou", "周（虚构）", Role.SUPERVISOR);
    private static final Operator COLLEAGUE = new Operator("tan", "谭（虚构）", Role.CLERK);

    private final Catalogue catalogue = ((CatalogueLoad.Loaded) CatalogueFiles.loadBundled()).catalogue();
    private final Matter matter = catalogue.matters().stream()
            .filter(one -> one.scope().covers(SampleSubjects.PERSON.subjectKind()))
            .findFirst()
            .orElseThrow();
    private final SimulatedTime time = new SimulatedTime();
    private final MemoryJournal journal = new MemoryJournal();
    private final ScriptedSource source = new ScriptedSource();
    private final ManualTiming lookupTime = new ManualTiming();
    private final MemoryRecordCache cache = new MemoryRecordCache();
    private final Set<CaseNumber> open = new HashSet<>(Set.of(CASE, OTHER));
    private final List<QueueAnswers> told = new ArrayList<>();
    private boolean signedIn = true;
    private List<Operator> operators = List.of(SUPERVISOR, SampleSubjects.CLERK);
    private boolean reachable;
    private boolean lookupsFail;
    private boolean lookupsBreak;
    private boolean noThread;
    private final Lookups clerks = TestLookups.onThisThread(
            source, new OutageMeans(() -> reachable, cache), journal, catalogue, time, lookupTime);
    private QueuedLookups queue = queue();

    private QueuedLookups queue() {
        QueuedLookups made = new QueuedLookups(
                new QueuedLookups.Parts(
                        TestLookups.onThisThread(
                                source,
                                new OutageMeans(this::lookupsWork, new KeepOnly(cache)),
                                journal,
                                catalogue,
                                time,
                                lookupTime),
                        journal,
                        new Reader(),
                        catalogue,
                        new NumberReader(Divisions.load()),
                        open::contains,
                        () -> signedIn ? operators : List.of(),
                        () -> reachable,
                        time),
                journal.entries().stream(),
                time,
                this::onThread);
        made.whenAnswered(told::add);
        return made;
    }

    private void onThread(Runnable task) {
        if (noThread) {
            throw new OutOfMemoryError("unable to create native thread (for the test)");
        }
        task.run();
    }

    private boolean lookupsWork() {
        if (lookupsBreak) {
            throw new OutOfMemoryError("unable to create native thread (for the test)");
        }
        if (lookupsFail) {
            throw new IllegalStateException("broken for the test");
        }
        return true;
    }

    private void lookUpOffline(CaseNumber number) {
        reachable = false;
        clerks.start(
                new LookupRequest(
                        SampleSubjects.PERSON, matter, Consent.PRESENT_CARD_SEEN, SampleSubjects.CLERK, number),
                new RecordingListener());
        queue.wake();
    }

    private void everybodyAnswers() {
        catalogue.services().stream()
                .map(service -> service.system().code())
                .distinct()
                .forEach(system -> source.on(system, request -> new SourceReply.NothingOnFile(HashVerdict.VERIFIED)));
    }

    private void comeBack() {
        reachable = true;
        queue.wake();
    }

    @Test
    void whatWasQueuedIsAskedWhenTheExchangeIsBackAndTheClerkIsTold() {
        lookUpOffline(CASE);
        int queued = queue.waiting().size();
        assertThat(queued).isPositive();
        assertThat(source.arrived()).isEmpty();
        everybodyAnswers();

        comeBack();

        assertThat(source.arrived()).hasSize(queued);
        assertThat(queue.waiting()).isEmpty();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).caseNumber()).isEqualTo(CASE);
        assertThat(told.get(0).answers()).hasSize(queued).allMatch(one -> one.answer() instanceof Answer.NotFound);
        assertThat(journal.entries(Action.ASKED))
                .hasSize(queued)
                .allMatch(entry -> "queued".equals(entry.details().get("why")))
                .allMatch(entry -> entry.operator().equals(SampleSubjects.CLERK.name()));
    }

    @Test
    void theQueueOutlivesTheProgram() {
        lookUpOffline(CASE);
        List<QueuedLookup> before = queue.waiting();

        queue = queue();

        assertThat(queue.waiting()).isEqualTo(before).isNotEmpty();
        everybodyAnswers();
        comeBack();
        assertThat(queue.waiting()).isEmpty();
    }

    @Test
    void aClosedCaseTakesItsQueueWithItAndTheJournalSaysSo() throws Exception {
        lookUpOffline(CASE);
        lookUpOffline(OTHER);
        int each = queue.waiting().size() / 2;
        journal.record(EntryDraft.of(Action.CASE_CLOSED, "lin", "CLERK").inCase(matter.code(), CASE));
        open.remove(CASE);
        everybodyAnswers();

        comeBack();

        assertThat(journal.entries(Action.LOOKUP_UNQUEUED))
                .hasSize(each)
                .allMatch(entry -> entry.caseNumber().equals(Optional.of(CASE)))
                .allMatch(entry -> "case-closed".equals(entry.details().get("reason")));
        assertThat(told).extracting(QueueAnswers::caseNumber).containsExactly(OTHER);
    }

    @Test
    void whatIsTakenBackIsNotAsked() {
        lookUpOffline(CASE);
        QueuedLookup first = queue.waiting().get(0);

        queue.takeBack(first, SampleSubjects.CLERK);
        everybodyAnswers();
        comeBack();

        assertThat(source.arrived())
                .noneMatch(one -> one.request().service().code().equals(first.service()));
        assertThat(journal.entries(Action.LOOKUP_UNQUEUED)).hasSize(1);
    }

    @Test
    void aServiceThatFailsWaitsOnWithItsReasonAndIsTriedAgainAfterAPause() {
        lookUpOffline(CASE);
        int queued = queue.waiting().size();
        Service failing = catalogue.service(queue.waiting().get(0).service()).orElseThrow();
        everybodyAnswers();
        source.forget(failing.system().code())
                .on(failing.system().code(), any -> ScriptedSource.failed(Trouble.MAINTENANCE));

        comeBack();

        assertThat(queue.waiting()).isNotEmpty().hasSizeLessThan(queued);
        assertThat(queue.waiting().get(0).lastTrouble()).contains(Trouble.MAINTENANCE);
        assertThat(queue.waiting().get(0).nextTry()).contains(time.instant().plus(Duration.ofMinutes(1)));
        source.forget(failing.system().code());
        everybodyAnswers();
        time.pass(Duration.ofMinutes(1));
        assertThat(queue.waiting()).isEmpty();
    }

    /** One department fails for the cases given, the others answer everybody. */
    private Service failing(Trouble trouble, Set<CaseNumber> failed) {
        Service failing = catalogue.service(queue.waiting().get(0).service()).orElseThrow();
        everybodyAnswers();
        source.forget(failing.system().code())
                .on(
                        failing.system().code(),
                        request -> failed.contains(request.caseNumber())
                                ? ScriptedSource.failed(trouble)
                                : new SourceReply.NothingOnFile(HashVerdict.VERIFIED));
        return failing;
    }

    private long asked(CaseNumber number, String service) {
        return source.arrived().stream()
                .filter(one -> one.request().caseNumber().equals(number)
                        && one.request().service().code().equals(service))
                .count();
    }

    @Test
    void aDepartmentThatStaysDownHoldsUpNothingOfTheCasesBehindIt() {
        lookUpOffline(CASE);
        lookUpOffline(OTHER);
        Service down = failing(Trouble.MAINTENANCE, Set.of(CASE, OTHER));

        comeBack();

        assertThat(queue.waiting())
                .hasSizeBetween(2, 4)
                .allMatch(item ->
                        catalogue.service(item.service()).orElseThrow().system().equals(down.system()));
        assertThat(told).extracting(QueueAnswers::caseNumber).containsExactly(CASE, OTHER);
        assertThat(asked(CASE, down.code())).isEqualTo(1);
        assertThat(asked(OTHER, down.code())).isZero();
        assertThat(queue.waiting())
                .allMatch(item -> item.lastTrouble().equals(Optional.of(Trouble.MAINTENANCE)))
                .allMatch(
                        item -> item.nextTry().equals(Optional.of(time.instant().plus(Duration.ofMinutes(1)))));
    }

    @Test
    void aDepartmentThatFailsForOneCaseAllDayIsAskedForTheOthersAllTheSame() {
        lookUpOffline(CASE);
        lookUpOffline(OTHER);
        Service failing = failing(Trouble.EXCHANGE_FAILED, Set.of(CASE));

        comeBack();
        time.pass(Duration.ofMinutes(2));

        assertThat(queue.waiting()).extracting(QueuedLookup::caseNumber).containsOnly(CASE);
        assertThat(asked(OTHER, failing.code())).isEqualTo(1);
    }

    @Test
    void whatWasNotTriedYetComesBeforeWhatFailedBefore() {
        lookUpOffline(CASE);
        lookUpOffline(OTHER);
        Service failing = failing(Trouble.TIMED_OUT, Set.of(CASE));
        comeBack();
        assertThat(asked(OTHER, failing.code())).isZero();

        time.pass(Duration.ofMinutes(1));

        assertThat(asked(OTHER, failing.code())).isEqualTo(1);
        assertThat(queue.waiting()).extracting(QueuedLookup::caseNumber).doesNotContain(OTHER);
    }

    @Test
    void aClockSetBackKeepsNothingWaiting() {
        lookUpOffline(CASE);
        failing(Trouble.MAINTENANCE, Set.of(CASE));
        comeBack();
        assertThat(queue.waiting()).isNotEmpty();
        everybodyAnswersAgain();

        time.stepClock(Duration.ofHours(-9));
        time.pass(Duration.ofMinutes(1));

        assertThat(queue.waiting()).isEmpty();
    }

    @Test
    void aClockSetForwardCutsNoPauseShort() {
        lookUpOffline(CASE);
        Service failing = failing(Trouble.MAINTENANCE, Set.of(CASE));
        comeBack();

        time.stepClock(Duration.ofHours(9));
        queue.wake();

        assertThat(asked(CASE, failing.code())).isEqualTo(1);
    }

    private void everybodyAnswersAgain() {
        catalogue.services().forEach(service -> source.forget(service.system().code()));
        everybodyAnswers();
    }

    /** Queued under a service that the matter doesn't need, as after a change of the catalogue. */
    private void queueWhatIsNotPermitted(CaseNumber number) throws Exception {
        journal.record(EntryDraft.of(Action.LOOKUP_QUEUED, "lin", "CLERK")
                .inCase(matter.code(), number)
                .asking("S99.gone", List.of(), new UUID(1, 99))
                .withDetails(Map.of("consent", Consent.PRESENT_CARD_SEEN.name())));
        queue.wake();
    }

    @Test
    void aJournalThatCanNotWriteIsNotTriedAgainAndAgain() throws Exception {
        queueWhatIsNotPermitted(CASE);
        journal.breakDown();
        AtomicInteger tries = new AtomicInteger();
        journal.beforeWriting(() -> {
            if (tries.incrementAndGet() > 20) {
                throw new AssertionError("it is tried without a pause");
            }
        });

        comeBack();

        assertThat(tries).hasValue(1);
        queue.wake();
        assertThat(tries).hasValue(1);
        journal.mend();
        time.pass(Duration.ofMinutes(1));
        assertThat(queue.waiting()).isEmpty();
        assertThat(journal.entries(Action.LOOKUP_UNQUEUED)).hasSize(1);
    }

    @Test
    void whatIsNotPermittedHoldsUpNoOtherCase() throws Exception {
        queueWhatIsNotPermitted(CASE);
        lookUpOffline(OTHER);
        everybodyAnswers();

        comeBack();

        assertThat(queue.waiting()).isEmpty();
        assertThat(told).extracting(QueueAnswers::caseNumber).containsExactly(OTHER);
    }

    @Test
    void aLookUpThatCanNotBeStartedIsTriedAgainAfterAPause() {
        lookUpOffline(CASE);
        everybodyAnswers();
        lookupsFail = true;

        comeBack();

        assertThat(queue.waiting()).isNotEmpty();
        lookupsFail = false;
        queue.wake();
        assertThat(source.arrived()).isEmpty();
        time.pass(Duration.ofMinutes(1));
        assertThat(queue.waiting()).isEmpty();
    }

    @Test
    void aLookUpThatAnErrorStoppedIsTriedAgainAfterAPause() {
        lookUpOffline(CASE);
        everybodyAnswers();
        lookupsBreak = true;

        comeBack();

        assertThat(queue.waiting()).isNotEmpty();
        lookupsBreak = false;
        time.pass(Duration.ofMinutes(1));
        assertThat(queue.waiting()).isEmpty();
    }

    @Test
    void whereNoThreadIsToBeHadTheQueueGoesOnWhenThereIsOne() {
        lookUpOffline(CASE);
        everybodyAnswers();
        noThread = true;
        comeBack();
        assertThat(queue.waiting()).isNotEmpty();

        noThread = false;
        queue.wake();

        assertThat(queue.waiting()).isEmpty();
    }

    @Test
    void aListenerThatFailsStopsNothing() {
        lookUpOffline(CASE);
        lookUpOffline(OTHER);
        everybodyAnswers();
        queue.whenAnswered(answers -> {
            throw new IllegalStateException("broken for the test");
        });

        comeBack();

        assertThat(queue.waiting()).isEmpty();
    }

    @Test
    void whoWantsItNowIsNotKeptWaitingByAPause() {
        lookUpOffline(CASE);
        failing(Trouble.MAINTENANCE, Set.of(CASE));
        comeBack();
        everybodyAnswersAgain();

        queue.retryNow();

        assertThat(queue.waiting()).isEmpty();
    }

    @Test
    void nothingIsAskedInTheNameOfSomebodyWhoHasLeft() {
        lookUpOffline(CASE);
        int queued = queue.waiting().size();
        everybodyAnswers();
        operators = List.of(SUPERVISOR);

        comeBack();

        assertThat(source.arrived()).isEmpty();
        assertThat(queue.waiting()).isEmpty();
        assertThat(journal.entries(Action.LOOKUP_UNQUEUED))
                .hasSize(queued)
                .allMatch(entry -> "operator-gone".equals(entry.details().get("reason")));
        assertThat(queue.givenUp())
                .hasSize(queued)
                .extracting(GivenUpLookup::reason)
                .containsOnly(GivenUpLookup.Reason.OPERATOR_GONE);
        assertThat(queue().givenUp()).isEqualTo(queue.givenUp());
    }

    @Test
    void nothingIsAskedInARoleThatIsNoLongerTheOperators() {
        lookUpOffline(CASE);
        int queued = queue.waiting().size();
        everybodyAnswers();
        Operator before = SampleSubjects.CLERK;
        operators = List.of(new Operator(before.name(), before.displayName(), Role.ADMINISTRATOR));

        comeBack();

        assertThat(source.arrived()).isEmpty();
        assertThat(queue.givenUp())
                .hasSize(queued)
                .extracting(GivenUpLookup::reason)
                .containsOnly(GivenUpLookup.Reason.ROLE_CHANGED);
    }

    @Test
    void whatWasTakenOutIsToldUntilItIsAskedAgainOrTheCaseIsClosed() throws Exception {
        lookUpOffline(CASE);
        lookUpOffline(OTHER);
        int each = queue.waiting().size() / 2;
        operators = List.of(SUPERVISOR);
        comeBack();
        assertThat(queue.givenUp()).hasSize(2 * each);

        operators = List.of(SampleSubjects.CLERK);
        lookUpOffline(CASE);
        assertThat(queue.givenUp()).hasSize(each);
        journal.record(EntryDraft.of(Action.CASE_CLOSED, "lin", "CLERK").inCase(matter.code(), OTHER));
        queue.wake();

        assertThat(queue.givenUp()).isEmpty();
    }

    @Test
    void whileNobodyIsSignedInNobodyCountsAsGone() {
        lookUpOffline(CASE);
        int queued = queue.waiting().size();
        signedIn = false;

        comeBack();

        assertThat(queue.waiting()).hasSize(queued);
    }

    @Test
    void aClerkSeesAndTakesBackTheirOwnAndASupervisorEverything() {
        lookUpOffline(CASE);
        List<QueuedLookup> all = queue.waiting();

        VisibleQueue colleagues = VisibleQueue.of(all, List.of(), COLLEAGUE);
        assertThat(colleagues.waiting()).isEmpty();
        assertThat(colleagues.others()).isEqualTo(all.size());
        assertThat(VisibleQueue.of(all, List.of(), SampleSubjects.CLERK).waiting())
                .isEqualTo(all);
        assertThat(VisibleQueue.of(all, List.of(), SUPERVISOR).waiting()).isEqualTo(all);
        queue.takeBack(all.get(0), COLLEAGUE);
        assertThat(queue.waiting()).isEqualTo(all);

        queue.takeBack(all.get(0), SUPERVISOR);

        assertThat(queue.waiting()).isEqualTo(all.subList(1, all.size()));
        assertThat(VisibleQueue.of(queue.waiting(), queue.givenUp(), SampleSubjects.CLERK)
                        .givenUp())
                .extracting(GivenUpLookup::reason)
                .containsExactly(GivenUpLookup.Reason.SUPERVISOR);
    }

    @Test
    void withNobodySignedInItWaitsAndGoesOnAfterwards() {
        lookUpOffline(CASE);
        everybodyAnswers();
        signedIn = false;

        comeBack();

        assertThat(source.arrived()).isEmpty();
        signedIn = true;
        queue.wake();
        assertThat(queue.waiting()).isEmpty();
    }

    @Test
    void theClerksOwnRetryThatIsAnsweredEndsTheWaiting() throws Exception {
        lookUpOffline(CASE);
        QueuedLookup first = queue.waiting().get(0);

        journal.record(EntryDraft.of(Action.ANSWERED, "lin", "CLERK")
                .inCase(first.matter(), CASE)
                .asking(first.service(), List.of(), first.requestId())
                .withOutcome("found"));
        queue.wake();

        assertThat(queue.waiting()).doesNotContain(first);
    }

    @Test
    void queuingTheSameAgainKeepsItsPlaceAndItsAge() {
        lookUpOffline(CASE);
        List<QueuedLookup> before = queue.waiting();
        time.pass(Duration.ofMinutes(5));

        lookUpOffline(CASE);

        assertThat(queue.waiting()).hasSameSizeAs(before);
        assertThat(queue.waiting().get(0).since()).isEqualTo(before.get(0).since());
    }

    /** Reads the journal in memory, whose subject is always the same. */
    private final class Reader implements JournalReader {
        @Override
        public long size() {
            return journal.entries().size();
        }

        @Override
        public Stream<Entry> from(long sequence) {
            return journal.entries().stream().skip(sequence);
        }

        @Override
        public Stream<Entry> on(LocalDate day) {
            return journal.entries().stream();
        }

        @Override
        public Stream<OpenedEntry> on(LocalDate day, Set<Action> opened) {
            return on(day).map(entry -> new OpenedEntry(entry, PrivatePart.NONE));
        }

        @Override
        public Stream<Entry> today() {
            return journal.entries().stream();
        }

        @Override
        public Optional<PrivateNote> noteOf(long sequence) {
            return Optional.empty();
        }

        @Override
        public Optional<PrivateSubject> subjectOf(long sequence) {
            return signedIn
                    ? Optional.of(new PrivateSubject(SampleSubjects.PERSON.kind(), SampleSubjects.PERSON.value(), "00"))
                    : Optional.empty();
        }
    }
}
