package org.onewindow.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.journal.DamagedJournalException;
import org.onewindow.journal.Entry;

class RecordPlacesTest {
    private static final int ENTRIES = 600;

    @TempDir
    private Path directory;

    @Test
    void readingBeginsAtAnyEntryWrittenNowOrBefore() throws Exception {
        Path place = directory.resolve("vault");
        try (TestVault vault = TestVault.create(place).signedIn()) {
            write(vault);
            expectEveryEntry(vault);
        }
        try (TestVault vault = TestVault.open(place)) {
            expectEveryEntry(vault);
        }
    }

    @Test
    void aByteFlippedWhileTheVaultIsOpenIsFoundWhenItIsReadAndOnlyThen() throws Exception {
        Path place = directory.resolve("vault");
        try (TestVault vault = TestVault.create(place).signedIn()) {
            write(vault);
            Path segment = place.resolve("journal").resolve(SegmentCheck.fileName(1));
            byte[] bytes = Files.readAllBytes(segment);
            bytes[bytes.length / 2] ^= 1;
            Files.write(segment, bytes);
            assertThat(first(vault, ENTRIES - 1).sequence()).isEqualTo(ENTRIES - 1);
            assertThatThrownBy(vault::entries).isInstanceOf(DamagedJournalException.class);
        }
    }

    private static void write(TestVault vault) throws Exception {
        vault.journal.record(IntStream.range(0, ENTRIES)
                .mapToObj(i -> TestVault.step("step" + i))
                .toList());
    }

    private static void expectEveryEntry(TestVault vault) {
        for (int from : List.of(0, 1, 255, 256, 257, 511, 512, 599)) {
            assertThat(first(vault, from).outcome()).contains("step" + from);
            try (var entries = vault.reader.from(from)) {
                assertThat(entries.count()).isEqualTo(ENTRIES - from);
            }
        }
        try (var entries = vault.reader.from(ENTRIES)) {
            assertThat(entries).isEmpty();
        }
    }

    private static Entry first(TestVault vault, long from) {
        try (var entries = vault.reader.from(from)) {
            return entries.findFirst().orElseThrow();
        }
    }
}
