package org.onewindow.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.offline.SyncMemory;

/** What a counter remembers of its hub is never believed further than it can be read: the hub is asked again from the beginning instead. */
class SyncFilesTest {
    private static final SyncMemory.Position FAR = new SyncMemory.Position(120, 57);
    private static final List<SyncMemory.Decision> TWO =
            List.of(new SyncMemory.Decision(3, "{\"a\":\"甲\"}"), new SyncMemory.Decision(41, "{\"b\":2}"));

    @TempDir
    private Path folder;

    private SyncFiles files() {
        return new SyncFiles(folder);
    }

    private void keepBoth() {
        assertThat(files().keepDecisions(TWO)).isTrue();
        files().keepPosition(FAR);
    }

    /** In place of the n-th byte from the end. */
    private void damage(Path file, int fromEnd) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length - fromEnd] ^= 1;
        Files.write(file, bytes);
    }

    @Test
    void whatIsKeptIsReadAgain() {
        assertThat(files().position()).isEmpty();
        assertThat(files().decisions()).isEmpty();

        keepBoth();

        assertThat(files().position()).contains(FAR);
        assertThat(files().decisions()).isEqualTo(TWO);
        assertThat(files().keepDecisions(List.of())).isTrue();
        assertThat(files().position()).contains(FAR);
        assertThat(files().decisions()).isEmpty();
    }

    @Test
    void whereTheDecisionsAreGoneTheHubIsAskedForAllOfThem() throws Exception {
        keepBoth();
        Files.delete(folder.resolve("sync.decisions"));

        assertThat(files().position()).contains(new SyncMemory.Position(120, 0));
        assertThat(files().decisions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 64, 70, 72, 90})
    void damagedDecisionsAreNotShownAndTheHubIsAskedForAllOfThem(int fromEnd) throws Exception {
        keepBoth();
        damage(folder.resolve("sync.decisions"), fromEnd);

        assertThat(files().position().orElseThrow().feedNext()).isZero();
        assertThat(files().decisions()).isNotEqualTo(TWO).doesNotContain(TWO.get(1));
    }

    /** The days that the hub has may lose their personal data: a number that is too great would be no hint but a loss. */
    @ParameterizedTest
    @ValueSource(ints = {1, 64, 70, 72, 76})
    void aDamagedPositionIsNone(int fromEnd) throws Exception {
        keepBoth();
        damage(folder.resolve("sync.position"), fromEnd);

        Optional<SyncMemory.Position> read = files().position();

        assertThat(read.map(SyncMemory.Position::feedNext).orElse(0L)).isZero();
        assertThat(read.map(SyncMemory.Position::acknowledged).orElse(120L)).isEqualTo(120);
    }

    @Test
    void whatAnOlderVersionKeptIsReadAndTheHubIsAskedForAllOfIt() throws Exception {
        Files.writeString(folder.resolve("sync.position"), "120 57\n");
        Files.writeString(folder.resolve("sync.decisions"), "3 {\"a\":\"甲\"}\n41 {\"b\":2}\n");

        assertThat(files().position()).contains(new SyncMemory.Position(120, 0));
        assertThat(files().decisions()).isEqualTo(TWO);
    }

    @ParameterizedTest
    @CsvSource({"sync.decisions, 0", "sync.decisions, 30", "sync.position, 7"})
    void aFileThatLostItsEndIsReadNoFurtherThanWhatIsSure(String name, int length) throws Exception {
        keepBoth();
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        Files.write(folder.resolve(name), Arrays.copyOf(bytes, length));

        assertThat(files().position()).contains(new SyncMemory.Position(120, 0));
    }

    @Test
    void aFileThatCannotBeWrittenIsSaidAndWhatWasThereStays() throws Exception {
        keepBoth();
        Files.createDirectory(folder.resolve("sync.decisions.new"));

        assertThat(files().keepDecisions(List.of())).isFalse();
        assertThat(files().decisions()).isEqualTo(TWO);
    }
}
