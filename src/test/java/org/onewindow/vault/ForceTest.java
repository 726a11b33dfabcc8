package org.onewindow.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onewindow.Waiting.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.JournalUnavailableException;

class ForceTest {
    @TempDir
    Path directory;

    private final FaultyDisk disk = new FaultyDisk();

    @Test
    void nothingIsAcknowledgedBeforeTheForceReturns() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (TestVault vault = TestVault.create(directory, disk.limits())) {
            disk.mayForce.drainPermits();
            Future<Entry> waiting = other.submit(() -> vault.recordStep("first"));
            await().until(disk.mayForce::hasQueuedThreads);
            assertThat(waiting).isNotDone();
            assertThat(vault.entries()).isEmpty();
            disk.mayForce.release();
            assertThat(waiting.get().sequence()).isZero();
        } finally {
            other.shutdown();
        }
    }

    @Test
    void everyoneWhoWaitsSharesOneForce() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(32);
        try (TestVault vault = TestVault.create(directory, disk.limits())) {
            disk.mayForce.drainPermits();
            List<Future<Entry>> first = List.of(writers.submit(() -> vault.recordStep("first")));
            await().until(disk.mayForce::hasQueuedThreads);
            int before = disk.forces.get();
            List<Thread> threads = new ArrayList<>();
            List<Future<Entry>> others = new ArrayList<>();
            for (int i = 0; i < 31; i++) {
                others.add(writers.submit(() -> {
                    synchronized (threads) {
                        threads.add(Thread.currentThread());
                    }
                    return vault.recordStep("other");
                }));
            }
            await().until(() -> allWait(threads, 31));
            disk.mayForce.release(2);
            List<Long> sequences = new ArrayList<>();
            sequences.add(first.get(0).get().sequence());
            for (Future<Entry> written : others) {
                sequences.add(written.get().sequence());
            }
            assertThat(disk.forces.get() - before).isEqualTo(2);
            assertThat(sequences)
                    .containsExactlyInAnyOrderElementsOf(
                            LongStream.range(0, 32).boxed().toList());
        } finally {
            writers.shutdown();
        }
    }

    private static boolean allWait(List<Thread> threads, int count) {
        synchronized (threads) {
            return threads.size() == count
                    && threads.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING);
        }
    }

    @Test
    void aFailedForceMeansNotWrittenAndTheNextRecordGoesToANewSegment() throws Exception {
        try (TestVault vault = TestVault.create(directory, disk.limits()).signedIn()) {
            vault.recordStep("kept");
            disk.forceFails = true;
            assertThatThrownBy(() -> vault.recordStep("lost")).isInstanceOf(JournalUnavailableException.class);
            assertThat(vault.outcomes()).containsExactly("kept");
            disk.forceFails = false;
            assertThat(vault.recordStep("next").sequence()).isEqualTo(1);
            assertThat(directory.resolve("journal/00000002.journal")).exists();
        }
        try (TestVault vault = TestVault.open(directory).signedIn()) {
            assertThat(vault.outcomes()).containsExactly("kept", "next");
        }
    }

    @Test
    void aTailThatCouldNotBeCutOffIsNeverRead() throws Exception {
        try (TestVault vault = TestVault.create(directory, disk.limits())) {
            vault.recordStep("kept");
            disk.forceFails = true;
            disk.truncateFails = true;
            assertThatThrownBy(() -> vault.recordStep("lost")).isInstanceOf(JournalUnavailableException.class);
            disk.forceFails = false;
            vault.recordStep("next");
            assertThat(vault.outcomes()).containsExactly("kept", "next");
        }
        try (TestVault vault = TestVault.open(directory)) {
            assertThat(vault.outcomes()).containsExactly("kept", "next");
        }
    }

    @Test
    void aFullDiskRefusesEntriesUntilThereIsRoomAgain() throws Exception {
        try (TestVault vault = TestVault.create(directory, disk.limits()).signedIn()) {
            vault.recordStep("before");
            disk.full = true;
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> vault.recordStep("lost")).isInstanceOf(JournalUnavailableException.class);
            }
            disk.full = false;
            assertThat(vault.recordStep("after").sequence()).isEqualTo(1);
        }
        try (TestVault vault = TestVault.open(directory).signedIn()) {
            assertThat(vault.outcomes()).containsExactly("before", "after");
        }
    }

    @Test
    void anInterruptedWriterStillLearnsThatItsEntryIsWritten() throws Exception {
        try (TestVault vault = TestVault.create(directory, disk.limits())) {
            Thread.currentThread().interrupt();
            assertThat(vault.recordStep("first").sequence()).isZero();
            assertThat(Thread.interrupted()).isTrue();
            assertThat(vault.recordStep("second").sequence()).isEqualTo(1);
        }
    }

    @Test
    void writersWhoAreInterruptedAgainAndAgainWriteForEachOtherAllTheSame() throws Exception {
        int writers = 8;
        int each = 150;
        // Small segments, so that new ones are begun by interrupted threads too.
        VaultLimits limits = new VaultLimits(16 << 10, JournalFile::open);
        try (TestVault vault = TestVault.create(directory, limits).signedIn()) {
            List<Thread> threads = new ArrayList<>();
            Queue<Throwable> failures = new ConcurrentLinkedQueue<>();
            for (int i = 0; i < writers; i++) {
                threads.add(new Thread(() -> {
                    for (int j = 0; j < each; j++) {
                        try {
                            vault.recordStep("step");
                        } catch (Exception e) {
                            failures.add(e);
                        }
                    }
                }));
            }
            threads.forEach(Thread::start);
            while (threads.stream().anyMatch(Thread::isAlive)) {
                threads.forEach(Thread::interrupt);
                Thread.onSpinWait();
            }
            assertThat(failures).isEmpty();
            assertThat(vault.outcomes()).hasSize(writers * each);
        }
        try (TestVault vault = TestVault.open(directory).signedIn()) {
            assertThat(vault.outcomes()).hasSize(writers * each);
        }
    }

    @Test
    void aDraftThatCannotBeWrittenFailsOnlyItsOwnWriter() throws Exception {
        try (TestVault vault = TestVault.create(directory, disk.limits()).signedIn()) {
            EntryDraft spelled = EntryDraft.of(Action.ASKED, "li.na", "CLERK")
                    .about(new InventedNumber("110105199003079876"))
                    .withOutcome("about 110105199003079876");
            assertThatThrownBy(() -> vault.record(spelled)).isInstanceOf(IllegalArgumentException.class);
            assertThat(vault.recordStep("next").sequence()).isZero();
        }
    }

    @Test
    void aClosedJournalRefuses() throws Exception {
        TestVault vault = TestVault.create(directory, disk.limits());
        vault.close();
        assertThatThrownBy(() -> vault.recordStep("late")).isInstanceOf(JournalUnavailableException.class);
    }
}
