package org.onewindow.hub.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.hub.BatchOutcome;
import org.onewindow.hub.HubKeys;
import org.onewindow.vault.LosingDisk;

/**
 * The power goes while a hub on H2 takes batches: what was written since the last force is there or not, piece by piece, as chance has it. {@code
 * -Dhub.power.trials=200} for the long form, {@code -Dhub.power.seed} for another run.
 */
class HubPowerLossTest {
    private static final int TRIALS = Integer.getInteger("hub.power.trials", 5);
    private static final long SEED = Long.getLong("hub.power.seed", 20261127L);
    private static final int IN_A_BATCH = 7;
    private static final int ONE_MOMENT_OF = 9;

    @TempDir
    private Path folder;

    private final Random chance = new Random(SEED);
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final TestCounter counter = new TestCounter("03");
    private final HubKeys keys = HubKeys.generate("onewindow/110108/hub", new SecureRandom());
    private final HubStation station =
            new HubStation("Haidian", Clock.system(ZoneId.of("Asia/Shanghai")), matter -> true);

    @Test
    void nothingAcknowledgedIsLostAndTheStoreIsSound() throws Exception {
        Path running = Files.createDirectories(folder.resolve("running"));
        LosingDisk disk = LosingDisk.mountWithNames(running);
        // room is used again at once, so that new data are written over old data from the first trial on
        StoreSettings settings = StoreSettings.of("jdbc:h2:losing:" + running.resolve("hub") + ";RETENTION_TIME=0");
        ExecutorService beside = Executors.newSingleThreadExecutor();
        try (HubStore hub = HubStore.create(settings, keys, station)) {
            counter.enrol(hub.counters());
            for (int trial = 0; trial < TRIALS; trial++) {
                Path lost = Files.createDirectories(folder.resolve("lost" + trial));
                Future<?> feeding = beside.submit(() -> feed(hub));
                TimeUnit.MICROSECONDS.sleep(chance.nextInt(20_000));
                int before = acknowledged.get();
                disk.losePower(lost, chance);
                feeding.get(60, TimeUnit.SECONDS);
                expectSound(lost, before, "trial " + trial + " of seed " + SEED);
            }
        } finally {
            beside.shutdownNow();
        }
    }

    @Test
    void aStoreOfAnOlderVersionOutlivesBeingBroughtToThisOneWhereverThePowerGoes() throws Exception {
        Path running = Files.createDirectories(folder.resolve("older"));
        LosingDisk disk = LosingDisk.mountWithNames(running);
        StoreSettings settings = StoreSettings.of("jdbc:h2:losing:" + running.resolve("hub"));
        try (HubStore hub = HubStore.create(settings, keys, station)) {
            counter.enrol(hub.counters());
            feed(hub);
        }
        makeOlder(settings);
        List<Path> lost = new ArrayList<>();
        AtomicInteger moments = new AtomicInteger();
        disk.atEachMoment(() -> {
            if (moments.getAndIncrement() % ONE_MOMENT_OF == 0) {
                lost.add(lost(disk, lost.size()));
            }
        });
        HubStore.open(settings, keys, station).close();
        disk.atEachMoment(() -> {});

        assertThat(lost).hasSizeGreaterThan(2);
        for (Path each : lost) {
            expectSound(each, counter.size(), each.getFileName() + " of seed " + SEED);
        }
    }

    private Path lost(LosingDisk disk, int number) {
        Path lost = folder.resolve("older-lost" + number);
        try {
            disk.losePower(lost, chance);
            return lost;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As it was before the tables of what supervisors settled. */
    private static void makeOlder(StoreSettings settings) throws Exception {
        try (Connection connection = DriverManager.getConnection(Dialect.H2.complete(settings.url()));
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE review_entry");
            statement.execute("DELETE FROM hub_version WHERE version IN ('7', '8')");
            statement.execute("CHECKPOINT SYNC");
        }
    }

    private Void feed(HubStore hub) throws Exception {
        for (int i = 0; i < 4; i++) {
            counter.write(IN_A_BATCH, "a");
            assertThat(hub.intake().take(counter.rest(acknowledged.get()))).isInstanceOf(BatchOutcome.Taken.class);
            acknowledged.set(counter.size());
        }
        return null;
    }

    private void expectSound(Path lost, int before, String trial) throws Exception {
        try (HubStore hub = HubStore.open(StoreSettings.inFolder(lost), keys, station)) {
            assertThat(hub.checks().status().counterEntries()).as(trial).isBetween((long) before, (long)
                    counter.size());
            assertThat(hub.checks().fsck().findings()).as(trial).isEmpty();
        }
    }
}
