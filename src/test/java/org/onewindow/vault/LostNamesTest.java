package org.onewindow.vault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The power goes between any two steps of a vault's small files: a new name, a move or a deletion whose directory was not synced may be lost or kept.
 * {@code -Dpower.names.trials=200} for the long form, {@code -Dpower.names.seed} for another run.
 */
class LostNamesTest {
    private static final int TRIALS = Integer.getInteger("power.names.trials", 20);
    private static final long SEED = Long.getLong("power.names.seed", 6L);
    private static final int ACTS = 12;
    private static final int ONE_MOMENT_OF = 12;

    @TempDir
    Path directory;

    private final Random chance = new Random(SEED);
    private final Queue<Lost> found = new ConcurrentLinkedQueue<>();
    private final AtomicInteger trials = new AtomicInteger();

    /** A disk after a power loss, and what a person had been told by then. */
    private record Lost(Path disk, WorkedVault.Told told, String trial) {}

    @Test
    void whatWasSaidToBeDoneIsDoneAfterAPowerLossAtAnyMoment() throws Exception {
        for (int life = 0; trials.get() < TRIALS; life++) {
            LosingDisk disk = LosingDisk.mountWithNames(Files.createDirectories(directory.resolve("life" + life)));
            try (WorkedVault vault = new WorkedVault(disk.path().resolve("station/vault"), disk.limits(3_000))) {
                disk.atEachMoment(() -> {
                    if (chance.nextInt(ONE_MOMENT_OF) == 0) {
                        losePower(disk, vault);
                    }
                });
                vault.create();
                expectSound();
                for (int act = 0; act < ACTS && trials.get() < TRIALS; act++) {
                    vault.act(chance.nextInt(WorkedVault.ACTS), chance);
                    losePower(disk, vault);
                    expectSound();
                }
                disk.atEachMoment(() -> {});
            }
        }
    }

    @Test
    void aVaultThatIsBeingMadeIsThereWholeOrNotAtAll() throws Exception {
        for (int life = 0; life < Math.max(1, TRIALS / 4); life++) {
            LosingDisk disk = LosingDisk.mountWithNames(Files.createDirectories(directory.resolve("made" + life)));
            try (WorkedVault vault = new WorkedVault(disk.path().resolve("station/vault"), disk.limits(3_000))) {
                disk.atEachMoment(() -> losePower(disk, vault));
                vault.create();
                disk.atEachMoment(() -> {});
                expectSound();
            }
        }
    }

    private void losePower(LosingDisk disk, WorkedVault vault) {
        int number = trials.getAndIncrement();
        String trial = "trial " + number + " of seed " + SEED + ", " + vault.doing();
        Path lost = directory.resolve("lost" + number);
        try {
            disk.losePower(lost, chance);
        } catch (IOException e) {
            throw new AssertionError(trial, e);
        }
        found.add(new Lost(lost, vault.told(), trial));
    }

    private void expectSound() throws Exception {
        // the log's key signs in a thread of its own, so that the power may go meanwhile
        for (Lost lost = found.poll(); lost != null; lost = found.poll()) {
            lost.told().expectIn(lost.disk().resolve("station/vault"), lost.trial());
            LostTrees.delete(lost.disk());
        }
    }

    /** Trees of files. */
    private static final class LostTrees {
        static void delete(Path tree) throws IOException {
            if (Files.exists(tree)) {
                try (var walk = Files.walk(tree)) {
                    for (Path path :
                            walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
                        Files.delete(path);
                    }
                }
            }
        }
    }
}
