package org.onewindow.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.onewindow.Waiting.await;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.journal.WatchedJournal;
import org.onewindow.journal.WatchedJournal.State;

class DiskFullTest {
    private static final Duration PERIOD = Duration.ofMillis(20);

    @TempDir
    Path directory;

    private final List<State> told = new CopyOnWriteArrayList<>();

    private WatchedJournal watched(TestVault vault) {
        WatchedJournal journal = new WatchedJournal(
                vault.journal, vault.vault.journalRoom(), vault.vault.journalDamage(), TestVault.CLOCK, PERIOD);
        journal.listen(told::add);
        return journal;
    }

    @Test
    void aFullDiskIsToldNothingAcknowledgedIsLostAndItComesBackByItself() throws Exception {
        FaultyDisk disk = new FaultyDisk();
        try (TestVault vault = TestVault.create(directory, disk.limits()).signedIn();
                WatchedJournal journal = watched(vault)) {
            journal.record(TestVault.step("before"));
            disk.full = true;
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> journal.record(TestVault.step("lost")))
                        .isInstanceOf(JournalUnavailableException.class);
            }
            assertThat(journal.state()).isEqualTo(State.DISK_FULL);
            assertThat(told).containsExactly(State.DISK_FULL);
            assertThat(vault.outcomes()).containsExactly("before");

            disk.full = false;
            await().atMost(Duration.ofSeconds(30)).until(() -> journal.state() == State.WRITABLE);
            journal.record(TestVault.step("after"));
            assertThat(told).containsExactly(State.DISK_FULL, State.WRITABLE);
        }
        try (TestVault vault = TestVault.open(directory).signedIn()) {
            assertThat(vault.outcomes()).containsExactly("before", "writable-again", "after");
            Entry noted = vault.entries().get(1);
            assertThat(noted.action()).isEqualTo(Action.CONFIGURATION_CHANGED);
            assertThat(noted.details()).containsEntry("change", "disk-full").containsKey("since");
        }
        try (Stream<Path> files = Files.list(directory)) {
            assertThat(files).noneMatch(file -> file.endsWith("room.probe"));
        }
    }

    @Test
    void aDiskThatHasRoomAndCanNotBeWrittenIsNotCalledFull() throws Exception {
        FaultyDisk disk = new FaultyDisk();
        try (TestVault vault = TestVault.create(directory, disk.limits()).signedIn();
                WatchedJournal journal = watched(vault)) {
            disk.broken = true;
            assertThatThrownBy(() -> journal.record(TestVault.step("lost")))
                    .isInstanceOf(JournalUnavailableException.class);
            assertThat(journal.state()).isEqualTo(State.DISK_UNWRITABLE);

            disk.full = true;
            await().atMost(Duration.ofSeconds(30)).until(() -> journal.state() == State.DISK_FULL);
            disk.full = false;
            await().atMost(Duration.ofSeconds(30)).until(() -> journal.state() == State.DISK_UNWRITABLE);

            disk.broken = false;
            await().atMost(Duration.ofSeconds(30)).until(() -> journal.state() == State.WRITABLE);
            assertThat(told)
                    .containsExactly(State.DISK_UNWRITABLE, State.DISK_FULL, State.DISK_UNWRITABLE, State.WRITABLE);
            Entry noted = vault.entries().get(0);
            assertThat(noted.details()).containsEntry("change", "disk-unwritable");
        }
    }

    @Test
    void onADiskThatWasFullBeforeItIsReadAndWhatIsOwedIsWrittenOnceThereIsRoom() throws Exception {
        try (TestVault vault = TestVault.create(directory).signedIn()) {
            vault.recordStep("before");
        }
        FaultyDisk disk = new FaultyDisk();
        disk.full = true;
        try (TestVault vault = TestVault.open(directory, disk.limits());
                WatchedJournal journal = watched(vault)) {
            journal.recordOrOwe(EntryDraft.of(Action.STATION_STARTED, "", ""));
            assertThat(journal.state()).isEqualTo(State.DISK_FULL);
            assertThat(vault.signedIn().outcomes()).containsExactly("before");

            disk.full = false;
            await().atMost(Duration.ofSeconds(30)).until(() -> journal.state() == State.WRITABLE);
            journal.record(TestVault.step("after"));
            assertThat(vault.entries())
                    .extracting(Entry::action)
                    .containsExactly(Action.ASKED, Action.STATION_STARTED, Action.CONFIGURATION_CHANGED, Action.ASKED);
        }
    }

    @Test
    void whatCantBeWrittenForAnotherReasonIsNotOwed() throws Exception {
        try (TestVault vault = TestVault.create(directory);
                WatchedJournal journal = watched(vault)) {
            vault.journal.close();
            assertThatThrownBy(() -> journal.recordOrOwe(TestVault.step("lost")))
                    .isInstanceOf(JournalUnavailableException.class);
        }
    }

    @Test
    void anotherTroubleIsNotCalledAFullDisk() throws Exception {
        try (TestVault vault = TestVault.create(directory);
                WatchedJournal journal = watched(vault)) {
            vault.journal.close();
            assertThatThrownBy(() -> journal.record(TestVault.step("lost")))
                    .isInstanceOf(JournalUnavailableException.class);
            assertThat(journal.state()).isEqualTo(State.WRITABLE);
            assertThat(told).isEmpty();
        }
    }

    /** On a real file system that is full: {@code -Donewindow.smallDisk=DIRECTORY}, an empty one of a few MiB made for it. */
    @Test
    @EnabledIfSystemProperty(named = "onewindow.smallDisk", matches = ".+")
    void aRealDiskThatIsFullIsNoticedAndUsedAgain() throws Exception {
        Path small = Path.of(System.getProperty("onewindow.smallDisk"));
        Path ballast = small.resolve("ballast");
        List<String> acknowledged = new ArrayList<>();
        try (TestVault vault = TestVault.create(small.resolve("vault")).signedIn();
                WatchedJournal journal = watched(vault)) {
            acknowledged.add(recorded(journal, "before"));
            fill(ballast);
            for (int i = 0; journal.state() == State.WRITABLE && i < 10_000; i++) {
                try {
                    acknowledged.add(recorded(journal, "more" + i));
                } catch (JournalUnavailableException e) {
                    // as it has to come
                }
            }
            assertThat(journal.state()).isEqualTo(State.DISK_FULL);
            Files.delete(ballast);
            await().atMost(Duration.ofSeconds(30)).until(() -> journal.state() == State.WRITABLE);
            acknowledged.add("writable-again");
            acknowledged.add(recorded(journal, "after"));
        }
        try (TestVault vault = TestVault.open(small.resolve("vault"))) {
            assertThat(vault.outcomes()).isEqualTo(acknowledged);
        }
    }

    private static String recorded(WatchedJournal journal, String step) throws JournalUnavailableException {
        return journal.record(TestVault.step(step)).outcome().orElseThrow();
    }

    private static void fill(Path ballast) throws IOException {
        try (FileChannel channel = FileChannel.open(ballast, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (true) {
                channel.write(ByteBuffer.allocate(4096));
            }
        } catch (IOException e) {
            // full
        }
    }
}
