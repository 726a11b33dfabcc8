package org.onewindow.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.journal.Entry;

class SegmentRotationTest {
    private static final VaultLimits SMALL = new VaultLimits(2_000, JournalFile::open);
    private static final List<String> STEPS =
            IntStream.range(0, 40).mapToObj(i -> "step-" + i).toList();

    @TempDir
    Path directory;

    @BeforeEach
    void manySegments() throws Exception {
        try (TestVault vault = TestVault.create(directory, SMALL).signedIn()) {
            for (String step : STEPS) {
                vault.recordStep(step);
            }
            assertThat(vault.vault.status().segments()).isGreaterThan(5);
        }
    }

    @Test
    void entriesAreReadAcrossSegments() throws Exception {
        try (TestVault vault = TestVault.open(directory, SMALL).signedIn();
                var later = vault.reader.from(30)) {
            assertThat(vault.outcomes()).isEqualTo(STEPS);
            assertThat(later.map(Entry::sequence)).containsExactly(30L, 31L, 32L, 33L, 34L, 35L, 36L, 37L, 38L, 39L);
        }
    }

    @Test
    void writingGoesOnInTheLastSegment() throws Exception {
        try (TestVault vault = TestVault.open(directory, SMALL)) {
            assertThat(vault.recordStep("next").sequence()).isEqualTo(40);
        }
        try (TestVault vault = TestVault.open(directory, SMALL)) {
            assertThat(vault.outcomes()).hasSize(41).endsWith("next");
        }
    }

    @Test
    void aSegmentMissingInTheMiddleIsRefused() throws Exception {
        Files.delete(directory.resolve("journal/00000003.journal"));
        assertThat(TestVault.opening(directory))
                .isInstanceOfSatisfying(
                        VaultOpening.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(VaultRefusal.JOURNAL_DAMAGED));
    }

    @Test
    void anEarlierSegmentCutShortIsRefused() throws Exception {
        Path early = directory.resolve("journal/00000002.journal");
        byte[] bytes = Files.readAllBytes(early);
        Files.write(early, java.util.Arrays.copyOf(bytes, bytes.length - 1));
        assertThat(TestVault.opening(directory)).isInstanceOf(VaultOpening.Refused.class);
    }

    @Test
    void aHalfMadeNextSegmentDoesNoHarm() throws Exception {
        Files.writeString(directory.resolve("journal/00000099.journal.new"), "half");
        try (TestVault vault = TestVault.open(directory, SMALL)) {
            assertThat(vault.outcomes()).isEqualTo(STEPS);
        }
    }
}
