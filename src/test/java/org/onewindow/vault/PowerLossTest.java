package org.onewindow.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.lookup.PlannedRequest;
import org.onewindow.review.LogFilter;
import org.onewindow.review.LogOrder;
import org.onewindow.vault.view.ViewProgress;

/** The power goes at random moments; {@code -Dpower.trials=200} for the long form, {@code -Dpower.seed} for another run. */
class PowerLossTest {
    private static final int TRIALS = Integer.getInteger("power.trials", 20);
    private static final long SEED = Long.getLong("power.seed", 20261123L);
    private static final PlannedRequest REQUEST = SavedSamples.request("S01.query");

    @TempDir
    Path directory;

    private final Random chance = new Random(SEED);
    private final List<String> acknowledged = new ArrayList<>();
    private int saved;

    @Test
    void nothingAcknowledgedIsLostAndTheViewShowsNothingWrong() throws Exception {
        LosingDisk disk = LosingDisk.mountWithNames(Files.createDirectories(directory.resolve("running")));
        Path running = disk.path().resolve("vault");
        TestVault.create(running, disk.limits()).close();
        try (ViewFixture fixture = ViewFixture.over(TestVault.open(running, disk.limits()), ViewProgress.NONE)) {
            for (int trial = 0; trial < TRIALS; trial++) {
                work(fixture, trial);
                Path lost = directory.resolve("lost" + trial);
                disk.losePower(lost, chance);
                expectSound(lost.resolve("vault"), "trial " + trial + " of seed " + SEED);
                delete(lost);
            }
        }
    }

    private void work(ViewFixture fixture, int trial) throws Exception {
        for (int i = 0; i <= chance.nextInt(6); i++) {
            String step = "step-" + trial + "-" + i;
            fixture.vault.recordStep(step);
            acknowledged.add(step);
            fixture.saved.keep(
                    subject(saved % 50),
                    SavedSamples.CASE,
                    REQUEST,
                    SavedSamples.found(REQUEST, "v" + saved),
                    fixture.now());
            saved++;
            if (chance.nextInt(3) == 0) {
                fixture.view.catchUp();
            }
        }
        if (chance.nextInt(10) == 0) {
            fixture.view.makeGoodCopy();
        }
    }

    private static InventedNumber subject(int number) {
        return new InventedNumber("1101011990030" + (70000 + number));
    }

    private void expectSound(Path lost, String trial) throws Exception {
        try (ViewFixture fixture = ViewFixture.open(lost).current()) {
            assertThat(fixture.vault.outcomes()).as(trial).startsWith(acknowledged.toArray(String[]::new));
            assertThat(fixture.log.page(LogFilter.ALL, LogOrder.OLDEST_FIRST, OptionalLong.empty(), 10_000))
                    .as(trial)
                    .hasSize((int) fixture.vault.reader.size())
                    .extracting(row -> row.outcome().orElse(""))
                    .startsWith(acknowledged.toArray(String[]::new));
            for (int number = 0; number < Math.min(saved, 50); number++) {
                expectOwnRecord(fixture, number, trial);
            }
        }
    }

    /** What is shown for a subject is one of the answers there was for it, whole. */
    private void expectOwnRecord(ViewFixture fixture, int number, String trial) {
        fixture.saved
                .find(subject(number), SavedSamples.CASE, REQUEST, fixture.now())
                .ifPresent(copy -> {
                    String shown = copy.records().get(0).fields().get(0).value().toString();
                    int version = Integer.parseInt(shown.replaceAll("\\D*(\\d+)-.*", "$1"));
                    assertThat(version % 50).as(trial).isEqualTo(number);
                    assertThat(SavedSamples.rules(java.util.Optional.of(copy), "v" + version))
                            .as(trial)
                            .isNotEmpty();
                });
    }

    private static void delete(Path tree) throws IOException {
        try (var walk = Files.walk(tree)) {
            for (Path path : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
