package org.onewindow.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.access.Credentials.Check;
import org.onewindow.lookup.PlannedRequest;
import org.onewindow.review.LogFilter;
import org.onewindow.review.LogOrder;
import org.onewindow.vault.view.ViewProgress;

/**
 * Flipped bytes and cut files, everywhere in a vault whose log has signed what is in it, as it does a second after each entry and when it is closed. It is
 * refused, or shows every entry: losing the last ones is not harmless. {@code -Ddamage.trials=500} for the long form.
 */
class VaultDamageTest {
    private static final int TRIALS = Integer.getInteger("damage.trials", 60);
    private static final InventedNumber SUBJECT = new InventedNumber("110101199003078888");
    private static final PlannedRequest REQUEST = SavedSamples.request("S01.query");
    private static final List<String> STEPS = List.of("first", "second", "third");

    @TempDir
    Path directory;

    private final Random chance = new Random(Long.getLong("damage.seed", 20261123L));

    private Path sound() throws Exception {
        Path sound = directory.resolve("sound");
        try (ViewFixture fixture = signing(sound)) {
            for (String step : STEPS) {
                fixture.vault.recordStep(step);
            }
            fixture.saved.keep(SUBJECT, SavedSamples.CASE, REQUEST, SavedSamples.found(REQUEST, "v"), fixture.now());
            fixture.current().settled();
        }
        return sound;
    }

    private static ViewFixture signing(Path made) {
        TestVault vault = TestVault.create(made);
        vault.vault.logProofs("110108");
        return ViewFixture.over(vault, ViewProgress.NONE);
    }

    @Test
    void aFlippedByteOrACutIsRefusedOrHarmless() throws Exception {
        Path sound = sound();
        List<Path> files;
        try (var walk = Files.walk(sound)) {
            files = walk.filter(path -> Files.isRegularFile(path)
                            && !path.endsWith("vault.lock")
                            && path.toFile().length() > 0)
                    .sorted()
                    .toList();
        }
        assertThat(files)
                .extracting(path -> path.getFileName().toString())
                .contains("view.mv.db", "keys.slots", "checkpoint.own", "checkpoint.key");
        int refused = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Path file = files.get(chance.nextInt(files.size()));
            if (chance.nextInt(3) == 0) {
                file = sound.resolve("view/view.mv.db");
            }
            byte[] before = Files.readAllBytes(file);
            byte[] damaged = before.clone();
            if (chance.nextInt(4) == 0) {
                damaged = Arrays.copyOf(before, chance.nextInt(before.length));
            } else {
                damaged[chance.nextInt(damaged.length)] ^= (byte) (1 << chance.nextInt(8));
            }
            Path copy = directory.resolve("copy");
            Trees.copy(sound, copy);
            Files.write(copy.resolve(sound.relativize(file).toString()), damaged);
            refused += expectRefusedOrHarmless(copy, "trial " + trial + ": " + sound.relativize(file)) ? 1 : 0;
            Trees.delete(copy);
        }
        assertThat(refused).isBetween(1, TRIALS - 1);
    }

    private static boolean expectRefusedOrHarmless(Path copy, String trial) throws Exception {
        if (!(TestVault.opening(copy) instanceof VaultOpening.Opened opened)) {
            return true;
        }
        try (Vault vault = opened.vault()) {
            if (!(vault.credentials().open("li.na", TestVault.password()) instanceof Check.Right)) {
                return true;
            }
        }
        try (ViewFixture fixture =
                ViewFixture.over(TestVault.open(copy), ViewProgress.NONE).current()) {
            List<String> shown =
                    fixture.log.page(LogFilter.ALL, LogOrder.OLDEST_FIRST, OptionalLong.empty(), 100).stream()
                            .flatMap(row -> row.outcome().stream())
                            .toList();
            assertThat(shown).as(trial).isEqualTo(STEPS);
            assertThat(fixture.vault.outcomes()).as(trial).isEqualTo(STEPS);
            SavedSamples.rules(fixture.saved.find(SUBJECT, SavedSamples.CASE, REQUEST, fixture.now()), "v");
        }
        return false;
    }

    @Test
    void aJournalThatEndsEarlierIsRefusedWhereverItWasCut() throws Exception {
        Path sound = sound();
        Path journal = sound.resolve("journal/00000001.journal");
        byte[] whole = Files.readAllBytes(journal);
        int step = Math.max(1, whole.length / TRIALS);
        for (int length = 0; length < whole.length; length += step) {
            Files.write(journal, Arrays.copyOf(whole, length));
            assertThat(TestVault.opening(sound)).as("cut to " + length).isInstanceOf(VaultOpening.Refused.class);
            Files.write(journal, whole);
        }
        try (TestVault vault = TestVault.open(sound)) {
            assertThat(vault.outcomes()).isEqualTo(STEPS);
        }
    }

    @Test
    void anOlderCopyOfTheViewIsBroughtUpAndShowsNothingWrong() throws Exception {
        Path sound = sound();
        byte[] older = Files.readAllBytes(sound.resolve("view/view.mv.db"));
        try (ViewFixture fixture = ViewFixture.open(sound).current()) {
            fixture.vault.recordStep("fourth");
            fixture.saved.keep(SUBJECT, SavedSamples.CASE, REQUEST, SavedSamples.found(REQUEST, "new"), fixture.now());
            fixture.current().settled();
        }
        Files.write(sound.resolve("view/view.mv.db"), older);
        try (ViewFixture fixture = ViewFixture.open(sound).current()) {
            assertThat(fixture.log.count(LogFilter.ALL)).isEqualTo(4);
            assertThat(SavedSamples.rules(fixture.saved.find(SUBJECT, SavedSamples.CASE, REQUEST, fixture.now()), "v"))
                    .hasSize(4);
        }
    }

    @Test
    void anotherVaultsSlotsOpenNothingHere() throws Exception {
        Path sound = sound();
        Path other = directory.resolve("other");
        TestVault.create(other).close();
        Files.write(sound.resolve("keys.slots"), Files.readAllBytes(other.resolve("keys.slots")));
        assertThat(TestVault.opening(sound)).isInstanceOf(VaultOpening.Refused.class);
    }

    /** Trees of files. */
    private static final class Trees {
        static void copy(Path from, Path to) throws IOException {
            try (var walk = Files.walk(from)) {
                for (Path path : walk.toList()) {
                    Files.copy(path, to.resolve(from.relativize(path).toString()));
                }
            }
        }

        static void delete(Path tree) throws IOException {
            try (var walk = Files.walk(tree)) {
                for (Path path :
                        walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
