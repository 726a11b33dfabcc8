package org.onewindow.hub.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file of H2; within one process it may be opened twice, which is how the tests look at the rows. */
class HubOnH2Test extends HubStoreTest {
    @TempDir
    Path folder;

    @Override
    StoreSettings freshStore() throws Exception {
        return StoreSettings.inFolder(Files.createTempDirectory(folder, "hub"));
    }

    @Test
    void aStoreIsMadeAsItsUrlSaysThoughTheSettingsRepeatItsName() throws Exception {
        String place = "file:" + folder.resolve("named");
        StoreSettings settings = StoreSettings.of("jdbc:h2:" + place + ";USER=" + place);

        HubStore.create(settings, KEYS, station).close();

        HubStore.open(settings, KEYS, station).close();
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.filter(file -> file.getFileName().toString().startsWith("named")))
                    .containsExactlyInAnyOrder(folder.resolve("named.mv.db"), folder.resolve("named.lock"));
        }
    }

    @Test
    void toLookForAHubWhereNoneIsMakesNoStore() throws Exception {
        Path nothing = Files.createDirectory(folder.resolve("nothing"));
        StoreSettings settings = StoreSettings.inFolder(nothing);

        assertThatThrownBy(() -> HubStore.open(settings, KEYS, station)).isInstanceOf(HubStoreException.class);

        assertThat(nothing).isEmptyDirectory();
    }

    /** As {@code hub run} and {@code hub fsck} may, each with its own copy that takes the store's place. */
    @Test
    void twoThatBringAStoreToANewerVersionAtOnceDoItOneAfterTheOther() throws Exception {
        counter.write(3, "a");
        taken(counter.rest(0));
        sql("DROP TABLE review_entry");
        sql("DELETE FROM hub_version WHERE version IN ('7', '8')");
        hub.close();
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<HubStore>> opened =
                    both.invokeAll(Collections.nCopies(2, () -> HubStore.open(settings, KEYS, station)));
            hub = opened.get(0).get();
            try (HubStore other = opened.get(1).get()) {
                assertThat(other.checks().fsck().findings()).isEmpty();
            }
        } finally {
            both.shutdown();
        }
        assertThat(hub.checks().fsck().findings()).isEmpty();
        assertThat(hub.checks().status().counterEntries()).isEqualTo(3);
    }

    @Test
    void aStoreThatAnotherProgramIsBusyWithIsWaitedFor() throws Exception {
        hub.close();
        Path lock;
        try (Stream<Path> all = Files.walk(folder)) {
            lock = all.filter(file -> file.toString().endsWith(".lock"))
                    .findFirst()
                    .orElseThrow();
        }
        CountDownLatch begun = new CountDownLatch(1);
        ExecutorService opener = Executors.newSingleThreadExecutor();
        try (FileChannel held = FileChannel.open(lock, StandardOpenOption.WRITE)) {
            held.lock();
            Future<HubStore> opened = opener.submit(() -> {
                begun.countDown();
                return HubStore.open(settings, KEYS, station);
            });
            begun.await();
            Thread.sleep(300);
            assertThat(opened).isNotDone();
            held.close();
            hub = opened.get();
        } finally {
            opener.shutdown();
        }
        assertThat(hub.checks().fsck().isSound()).isTrue();
    }

    @Override
    Path files() {
        return folder;
    }
}
