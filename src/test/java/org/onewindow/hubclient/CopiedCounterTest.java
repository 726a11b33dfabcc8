package org.onewindow.hubclient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.hub.home.TestHub;
import org.onewindow.journal.Entry;
import org.onewindow.offline.SyncFlag;
import org.onewindow.offline.SyncStatus;

/**
 * A counter's folder that was copied to a second machine, or put back from an old copy: found at the first contact by the program's own synchroniser, which
 * then sends nothing more, says why, and goes on keeping what is done.
 */
class CopiedCounterTest {
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int SHARED = 4;
    private static final int MORE = 3;

    @TempDir
    private Path folder;

    private TestHub hub;
    private HubIdentity identity;

    @BeforeEach
    void aCounterThatWorksOnAfterItWasCopied() throws Exception {
        hub = TestHub.start(folder.resolve("hub"));
        try (VaultLog log = VaultLog.create(original())) {
            identity = log.enrol(hub);
            work(log, "shared", SHARED);
            bring(log);
        }
        copy(original(), copied());
        try (VaultLog log = VaultLog.open(original())) {
            work(log, "original", MORE);
            bring(log);
        }
    }

    @AfterEach
    void stopTheHub() throws Exception {
        hub.close();
    }

    private Path original() {
        return folder.resolve("original");
    }

    private Path copied() {
        return folder.resolve("copied");
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)));
            }
        }
    }

    private static void work(VaultLog log, String what, int entries) throws Exception {
        for (int i = 0; i < entries; i++) {
            log.work(what + "-" + i);
        }
    }

    private void bring(VaultLog log) throws Exception {
        try (SynchronisedCounter counter = new SynchronisedCounter(identity, HubTimes.STANDARD, log)) {
            counter.start();
            await().atMost(LONGEST).until(() -> counter.status().phase() == SyncStatus.Phase.IN_STEP);
        }
    }

    /** Starts a counter on a log, and waits until it has stopped sending. */
    private SyncStatus stopped(VaultLog log) throws Exception {
        try (SynchronisedCounter counter = new SynchronisedCounter(identity, HubTimes.STANDARD, log)) {
            counter.start();
            await().atMost(LONGEST).until(() -> counter.status().phase() == SyncStatus.Phase.STOPPED);
            List<String> before = log.all();
            long atHub = hub.administration().status().counterEntries();

            log.work("after it was found");
            counter.tryNow();
            counter.workOffline(true);
            counter.workOffline(false);
            await().atMost(LONGEST).until(() -> counter.status().size() == log.size());

            assertThat(counter.status().phase()).isEqualTo(SyncStatus.Phase.STOPPED);
            assertThat(failedChecks(log))
                    .as("journalled once, for the review")
                    .containsExactly(
                            counter.status().flag().orElseThrow().name().toLowerCase(Locale.ROOT));
            assertThat(log.all()).startsWith(before.toArray(new String[0])).contains("after it was found");
            assertThat(hub.administration().status().counterEntries()).isEqualTo(atHub);
            assertThat(hub.administration().fsck().isSound()).isTrue();
            return counter.status();
        }
    }

    private static List<String> failedChecks(VaultLog log) {
        try (Stream<Entry> entries = log.reader().from(0)) {
            return entries.filter(entry -> "failed".equals(entry.details().get("check")))
                    .map(entry -> entry.details().get("change"))
                    .toList();
        }
    }

    private boolean isFrozen() throws Exception {
        return hub.open()
                .services()
                .counters()
                .find(VaultLog.COUNTER)
                .orElseThrow()
                .frozen()
                .isPresent();
    }

    @ParameterizedTest
    @CsvSource({"1, ROLLBACK", "3, FORK", "6, FORK"})
    void aMachineThatWasCopiedIsFoundHoweverMuchWasDoneOnIt(int entries, SyncFlag found) throws Exception {
        hub.advance(Duration.ofMinutes(2));
        try (VaultLog log = VaultLog.open(copied())) {
            work(log, "copied", entries);
            assertThat(stopped(log).flag()).contains(found);
            assertThat(log.all()).contains("copied-0");
        }
        assertThat(isFrozen()).isTrue();
        try (VaultLog log = VaultLog.open(original())) {
            work(log, "original again", 2);
            assertThat(stopped(log).flag()).contains(SyncFlag.FROZEN);
        }
    }

    @Test
    void aFolderThatWasPutBackFromAnOldCopyIsFoundEvenAtOnce() throws Exception {
        try (VaultLog log = VaultLog.open(copied())) {
            SyncStatus status = stopped(log);

            assertThat(status.flag()).contains(SyncFlag.ROLLBACK);
            assertThat(status.waiting()).isPositive();
        }
    }
}
