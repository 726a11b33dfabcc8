package org.onewindow.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.StationJournal;
import org.onewindow.lookup.LinkFinding;
import org.onewindow.lookup.MemoryJournal;
import org.onewindow.lookup.SampleSubjects;
import org.onewindow.protocol.Batch;
import org.onewindow.protocol.BatchRefusal;
import org.onewindow.protocol.BatchTaken;

/** The rules of sending, on simulated time, against a hub that says what a test wants. */
class SynchroniserTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final SimulatedTime time = new SimulatedTime();
    private final ScriptedHub hub = new ScriptedHub(time);
    private final SimulatedDisk disk = new SimulatedDisk(new Random(1), false);
    private final SimulatedProofs proofs = new SimulatedProofs(disk);
    private final StationJournal journal = new StationJournal(disk, MemoryJournal.subjectHash(), time);
    private final List<SyncStatus> told = new ArrayList<>();
    private ConnectionMonitor monitor;
    private Synchroniser synchroniser;

    private int threadsThatCanNotBeHad;

    @BeforeEach
    void aCounterAndItsHub() {
        monitor = new ConnectionMonitor(
                () -> CompletableFuture.completedFuture(LinkFinding.REACHED),
                Optional.of(hub),
                time,
                time,
                LinkRules.STANDARD,
                new ConnectionJournal(new MemoryJournal(), time),
                Runnable::run);
        synchroniser = new Synchroniser(
                new HubSide(
                        hub,
                        proofs,
                        SimulatedHub::checkpointIn,
                        SyncMemory.none(),
                        new HubDecisions(SyncMemory.none())),
                new Outbox(disk, proofs),
                monitor,
                time,
                time,
                SyncRules.STANDARD,
                new Random(7),
                this::onThread);
        synchroniser.whenChanged(told::add);
    }

    private void onThread(Runnable task) {
        if (threadsThatCanNotBeHad > 0) {
            threadsThatCanNotBeHad--;
            throw new OutOfMemoryError("unable to create native thread (for the test)");
        }
        task.run();
    }

    @AfterEach
    void stop() {
        synchroniser.close();
        monitor.close();
        journal.close();
    }

    private void start() {
        monitor.start();
        synchroniser.start();
    }

    private void work(int entries) throws Exception {
        EntryDraft draft = EntryDraft.of(Action.PRINTED, "lin", "CLERK").withDetails(Map.of("what", "work"));
        journal.record(Collections.nCopies(entries, draft));
        synchroniser.wake();
    }

    private SyncStatus.Phase phase() {
        return synchroniser.status().phase();
    }

    private void says(HubReply<BatchTaken> always) {
        hub.says(batch -> Optional.of(always));
    }

    private void refuses(Predicate<Batch> some, HubReply<BatchTaken> so) {
        hub.says(batch -> some.test(batch) ? Optional.of(so) : Optional.empty());
    }

    private static Predicate<Batch> with(long sequence) {
        return batch -> batch.first() <= sequence && sequence < batch.end();
    }

    /** From each batch's answer to the next batch, in milliseconds. */
    private List<Long> pauses() {
        List<Long> pauses = new ArrayList<>();
        for (int i = 1; i < hub.sent().size(); i++) {
            Duration between =
                    hub.sent().get(i).at().minus(hub.sent().get(i - 1).at());
            pauses.add(between.minus(ScriptedHub.RTT).toMillis());
        }
        return pauses;
    }

    private void expectPausesThatDouble() {
        List<Long> pauses = pauses();
        for (int i = 0; i < pauses.size(); i++) {
            long most = Math.min(1000L << Math.min(i, 20), 60_000);
            assertThat(pauses.get(i)).as("pause %d", i).isBetween(most / 2, most);
        }
    }

    private void expectDrained() {
        assertThat(phase()).isEqualTo(SyncStatus.Phase.IN_STEP);
        assertThat(synchroniser.status().waiting()).isZero();
        assertThat(hub.taken()).isEqualTo(disk.nextSequence());
        assertThat(synchroniser.status().reason()).isEmpty();
    }

    @Test
    void whereNoThreadIsToBeHadSendingGoesOnWithTheNextWork() throws Exception {
        start();
        time.pass(MINUTE);
        threadsThatCanNotBeHad = 1;
        work(5);
        work(5);
        time.pass(Duration.ofMillis(500));

        expectDrained();
    }

    @Test
    void whereNoThreadIsToBeHadSendingGoesOnByItselfAndNobodyHearsOfIt() throws Exception {
        start();
        time.pass(MINUTE);
        threadsThatCanNotBeHad = 3;
        work(5);
        time.pass(Duration.ofSeconds(10));

        expectDrained();
    }

    @Test
    void anErrorWhileABatchIsHandedOverIsAFailureLikeOthers() throws Exception {
        start();
        time.pass(MINUTE);
        hub.breaksOnce(new OutOfMemoryError("unable to create native thread (for the test)"));
        work(5);
        time.pass(Duration.ofSeconds(5));

        expectDrained();
    }

    @Test
    void nothingIsSentBeforeTheStart() throws Exception {
        work(5);
        synchroniser.retryNow();
        time.pass(MINUTE);

        assertThat(hub.sent()).isEmpty();
        start();
        time.pass(MINUTE);
        expectDrained();
    }

    @Test
    void pausesDoubleUpToAMinuteAreDrawnFromTheirUpperHalfAndTheTriesNeverEnd() throws Exception {
        says(new HubReply.Refused<>(500, "error"));
        work(5);
        start();
        time.pass(Duration.ofHours(3));

        expectPausesThatDouble();
        List<Long> longest = pauses().subList(6, pauses().size());
        assertThat(longest).hasSizeGreaterThan(180);
        assertThat(longest.stream().distinct().count()).isGreaterThan(longest.size() / 2);
        assertThat(phase()).isEqualTo(SyncStatus.Phase.WAITING);
        assertThat(synchroniser.status().nextTry().orElseThrow())
                .isBetween(time.instant(), time.instant().plus(MINUTE));

        hub.saysNothingSpecial();
        time.pass(MINUTE);
        expectDrained();
    }

    @Test
    void aPauseTheHubAsksForIsNeverCutShortAndNeverLongerThanAMinute() throws Exception {
        work(5);
        says(new HubReply.RetryAfter<>(Duration.ofSeconds(20)));
        start();
        time.pass(Duration.ofMinutes(5));
        assertThat(pauses()).hasSizeGreaterThan(10).allMatch(pause -> pause >= 20_000 && pause <= 22_000);
        assertThat(synchroniser.status().reason()).contains(SyncReason.BUSY);

        hub.sent().clear();
        says(new HubReply.RetryAfter<>(Duration.ofMinutes(5)));
        time.pass(Duration.ofMinutes(10));
        assertThat(pauses()).hasSizeGreaterThan(5).allMatch(pause -> pause >= 54_000 && pause <= 60_000);
    }

    @Test
    void aDepartmentOrTheExchangeThatComesAndGoesEndsNoPause() throws Exception {
        work(5);
        says(new HubReply.Refused<>(500, "error"));
        start();
        for (int i = 0; i < 1200; i++) {
            monitor.departmentMet("STA", i % 2 == 0);
            time.pass(Duration.ofMillis(500));
        }
        expectPausesThatDouble();

        hub.sent().clear();
        says(new HubReply.RetryAfter<>(Duration.ofSeconds(30)));
        time.pass(MINUTE);
        hub.sent().clear();
        for (int i = 0; i < 240; i++) {
            monitor.departmentMet("STA", i % 2 == 0);
            time.pass(Duration.ofMillis(500));
        }
        assertThat(pauses()).isNotEmpty().allMatch(pause -> pause >= 30_000);
    }

    @Test
    void nothingIsTriedWhileTheClerkWorksOfflineAndEverythingGoesAtOnceAfterwards() throws Exception {
        start();
        time.pass(MINUTE);
        monitor.chooseOffline(true, SampleSubjects.CLERK);
        hub.sent().clear();
        int feeds = hub.feeds();
        work(5);
        time.pass(Duration.ofHours(8));
        assertThat(hub.sent()).isEmpty();
        assertThat(hub.feeds()).isEqualTo(feeds);
        assertThat(phase()).isEqualTo(SyncStatus.Phase.OFFLINE);
        assertThat(synchroniser.status().waiting()).isEqualTo(5);

        monitor.chooseOffline(false, SampleSubjects.CLERK);
        time.pass(Duration.ofMillis(500));
        expectDrained();
        assertThat(hub.feeds())
                .as("what was decided meanwhile is asked for at once")
                .isEqualTo(feeds + 1);
    }

    @Test
    void aLinkThatIsKnownToBeOutIsNotTriedAndOneThatIsBackAtOnceWhateverPauseWasOn() throws Exception {
        work(5);
        says(new HubReply.Refused<>(500, "error"));
        start();
        time.pass(Duration.ofMinutes(10));
        hub.away(true);
        time.pass(Duration.ofSeconds(3));
        hub.sent().clear();
        time.pass(Duration.ofHours(8));
        assertThat(hub.sent()).isEmpty();
        assertThat(phase()).isEqualTo(SyncStatus.Phase.OFFLINE);

        hub.saysNothingSpecial();
        hub.away(false);
        time.pass(Duration.ofSeconds(4));
        expectDrained();
    }

    @Test
    void nothingReadsSendingOnceItsConnectionIsKnownToBeDead() throws Exception {
        start();
        time.pass(MINUTE);
        hub.silent(true);
        work(5);
        time.pass(Duration.ofMillis(100));
        assertThat(phase()).isEqualTo(SyncStatus.Phase.SENDING);

        hub.away(true);
        time.pass(Duration.ofSeconds(2));
        assertThat(phase()).isEqualTo(SyncStatus.Phase.OFFLINE);
        assertThat(synchroniser.status().reason()).contains(SyncReason.UNREACHABLE);
        told.clear();
        time.pass(Duration.ofMinutes(10));
        assertThat(told).extracting(SyncStatus::phase).doesNotContain(SyncStatus.Phase.SENDING);
    }

    @Test
    void anAnswerThatNeverComesIsWaitedForAsLongAsAnAnswerMayTakeAndNoLonger() throws Exception {
        start();
        time.pass(MINUTE);
        hub.silent(true);
        work(5);
        time.pass(SyncRules.STANDARD.patience().plusMillis(100));
        assertThat(phase()).isEqualTo(SyncStatus.Phase.WAITING);
        assertThat(synchroniser.status().reason()).contains(SyncReason.UNREACHABLE);

        hub.silent(false);
        time.pass(Duration.ofSeconds(2));
        expectDrained();
    }

    /** The bound of offline.md: a batch for each begun thousand before it, its own, the greeting, and a look at the decisions every four batches. */
    @Test
    void newWorkBehindABacklogOfTenThousandIsThereAfterFifteenRequestsWithoutAPause() throws Exception {
        work(10_000);
        start();
        work(1);
        long mine = disk.nextSequence();
        Duration began = time.passed();
        while (hub.taken() < mine) {
            time.pass(ScriptedHub.RTT);
            work(1);
        }

        assertThat(time.passed().minus(began)).isLessThanOrEqualTo(ScriptedHub.RTT.multipliedBy(15));
        assertThat(hub.sent().size() + hub.feeds()).isLessThanOrEqualTo(16);
        time.pass(Duration.ofSeconds(1));
        expectDrained();
    }

    @Test
    void aBatchThatIsTooLargeForWhoeverStandsBeforeTheHubGoesInSmallerOnes() throws Exception {
        work(1000);
        refuses(batch -> batch.entries().size() > 60, new HubReply.Refused<>(413, "too-large"));
        start();
        time.pass(Duration.ofSeconds(5));

        expectDrained();
        assertThat(synchroniser.status().flag()).isEmpty();
    }

    /** Ways of refusing what will never be taken. */
    private enum Never {
        BAD_REQUEST(new HubReply.Refused<>(400, "malformed")),
        BAD_ENTRY(new HubReply.Declined<>(new BatchRefusal.BadEntry())),
        BAD_CHECKPOINT(new HubReply.Declined<>(new BatchRefusal.BadCheckpoint())),
        TOO_LARGE(new HubReply.Refused<>(413, "too-large"));

        private final HubReply<BatchTaken> reply;

        Never(HubReply<BatchTaken> reply) {
            this.reply = reply;
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEntryThatIsNeverTakenIsFoundNamedAndKeptAndWhatIsBeforeItGoes(Never never) throws Exception {
        work(1000);
        refuses(with(637), never.reply);
        start();
        time.pass(MINUTE);

        assertThat(phase()).isEqualTo(SyncStatus.Phase.STOPPED);
        assertThat(synchroniser.status().flag()).contains(SyncFlag.NOT_TAKEN);
        assertThat(synchroniser.status().acknowledged()).isEqualTo(637);
        assertThat(hub.taken()).isEqualTo(637);
        assertThat(hub.sent()).hasSizeLessThan(60);
        hub.sent().clear();
        work(5);
        time.pass(Duration.ofHours(1));
        assertThat(hub.sent()).isEmpty();
        assertThat(synchroniser.status().waiting()).isEqualTo(1005 - 637);

        synchroniser.retryNow();
        time.pass(MINUTE);
        assertThat(phase()).isEqualTo(SyncStatus.Phase.STOPPED);
        hub.saysNothingSpecial();
        synchroniser.retryNow();
        time.pass(Duration.ofSeconds(5));
        expectDrained();
        assertThat(synchroniser.status().flag()).isEmpty();
    }

    @Test
    void aHubThatWasMendedGetsEverythingWithoutAnyoneAsking() throws Exception {
        work(100);
        refuses(with(37), new HubReply.Declined<>(new BatchRefusal.BadEntry()));
        start();
        time.pass(MINUTE);
        assertThat(phase()).isEqualTo(SyncStatus.Phase.STOPPED);

        hub.away(true);
        time.pass(Duration.ofSeconds(10));
        hub.away(false);
        hub.saysNothingSpecial();
        time.pass(Duration.ofSeconds(10));
        expectDrained();
    }

    @Test
    void aGreetingThatIsRefusedThreeTimesStopsTheSendingToo() throws Exception {
        work(5);
        says(new HubReply.Declined<>(new BatchRefusal.BadCheckpoint()));
        start();
        time.pass(MINUTE);

        assertThat(phase()).isEqualTo(SyncStatus.Phase.STOPPED);
        assertThat(synchroniser.status().flag()).contains(SyncFlag.NOT_TAKEN);
        assertThat(hub.sent()).hasSize(3);
    }

    @Test
    void aHubPutBackToAnOldCopyIsJournalledAsChecksThatDidNotHold() throws Exception {
        MemoryJournal findings = new MemoryJournal();
        synchroniser.whenFound(new FindingsJournal(findings)::found);
        work(5);
        start();
        time.pass(MINUTE);
        hub.makeCopy();
        work(5);
        time.pass(MINUTE);

        hub.restoreCopy();
        work(1);
        time.pass(MINUTE);

        expectDrained();
        assertThat(findings.entries())
                .allSatisfy(entry -> assertThat(entry.details()).containsEntry("check", "failed"))
                .extracting(entry -> entry.details().get("change"))
                .containsExactly("hub-went-back", "hub-two-ways");
    }

    @Test
    void ofSeveralFlagsTheGravestIsShown() {
        SyncProgress progress = new SyncProgress(new Outbox(disk, proofs), 0);
        progress.flag(SyncFlag.HUB_TWO_WAYS);
        progress.flag(SyncFlag.HUB_WENT_BACK);
        assertThat(progress.status().flag()).contains(SyncFlag.HUB_TWO_WAYS);
        progress.flag(SyncFlag.NOT_TAKEN);
        assertThat(progress.status().flag()).contains(SyncFlag.NOT_TAKEN);
        assertThat(progress.mayBeTakenNow()).isTrue();
        assertThat(progress.status().flag()).contains(SyncFlag.HUB_TWO_WAYS);
        progress.flag(SyncFlag.FORK);
        progress.flag(SyncFlag.FROZEN);
        assertThat(progress.status().flag()).contains(SyncFlag.FORK);
        assertThat(progress.mayBeTakenNow()).isFalse();
        assertThat(progress.isStopped()).isTrue();
    }
}
