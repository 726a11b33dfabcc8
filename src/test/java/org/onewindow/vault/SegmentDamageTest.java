package org.onewindow.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.access.Credentials.Check;
import org.onewindow.access.NotReadyReason;

class SegmentDamageTest {
    @TempDir
    Path directory;

    private Path segment;
    private byte[] sound;
    private int lastRecord;

    @BeforeEach
    void threeEntries() throws Exception {
        segment = directory.resolve("journal/00000001.journal");
        try (TestVault vault = TestVault.create(directory).signedIn()) {
            vault.recordStep("first");
            vault.recordStep("second");
            lastRecord = (int) Files.size(segment);
            vault.recordStep("third");
        }
        sound = Files.readAllBytes(segment);
    }

    private void expectRefused(String what) {
        assertThat(TestVault.opening(directory))
                .as(what)
                .isInstanceOfSatisfying(VaultOpening.Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(VaultRefusal.JOURNAL_DAMAGED);
                    assertThat(refused.detail()).isNotBlank();
                });
    }

    @Test
    void aTornLastRecordIsCutOffWhereverItWasTorn() throws Exception {
        for (int length = lastRecord; length < sound.length; length++) {
            Files.write(segment, Arrays.copyOf(sound, length));
            try (TestVault vault = TestVault.open(directory)) {
                assertThat(vault.vault.journalStore().nextSequence()).isEqualTo(2);
                assertThat(vault.bytesCut).isEqualTo(length - lastRecord);
                if (length % 64 == 0) {
                    assertThat(vault.recordStep("again").sequence()).isEqualTo(2);
                    assertThat(vault.outcomes()).containsExactly("first", "second", "again");
                }
            }
        }
    }

    @Test
    void aLastRecordWithABrokenByteWasNeverAcknowledgedAsFarAsAnyoneCanTell() throws Exception {
        for (int at = lastRecord; at < sound.length; at += 7) {
            Files.write(segment, flipped(sound, at));
            try (TestVault vault = TestVault.open(directory)) {
                assertThat(vault.outcomes()).containsExactly("first", "second");
            }
        }
    }

    @Test
    void aFlippedByteAnywhereElseIsRefused() throws Exception {
        for (int at = 0; at < lastRecord; at++) {
            Files.write(segment, flipped(sound, at));
            expectRefused("byte " + at);
            assertThat(Files.readAllBytes(segment)).isEqualTo(flipped(sound, at));
        }
    }

    @Test
    void aGroupThatLostAPieceInTheMiddleIsATornTail() throws Exception {
        long before = Files.size(segment);
        try (TestVault vault = TestVault.open(directory)) {
            vault.journal.record(List.of(TestVault.step("a"), TestVault.step("b"), TestVault.step("c")));
        }
        byte[] group = Files.readAllBytes(segment);
        int middle = (int) (before + (group.length - before) / 2);
        Arrays.fill(group, middle - 40, middle + 40, (byte) 0);
        Files.write(segment, group);
        try (TestVault vault = TestVault.open(directory)) {
            assertThat(vault.outcomes()).containsExactly("first", "second", "third", "a");
        }
    }

    @Test
    void anEntryChangedWithEveryChecksumMadeAnewIsFoundWhenTheKeyIsOpened() throws Exception {
        int begin = SegmentHeader.decode(ByteBuffer.wrap(sound)).length();
        ByteBuffer forged = ByteBuffer.allocate(sound.length).put(sound, 0, begin);
        RecordHash before = RecordHash.NONE;
        for (int at = begin; at < sound.length; ) {
            RecordFrame frame = RecordFrame.at(ByteBuffer.wrap(sound), at).orElseThrow();
            String entry = new String(frame.entry(), StandardCharsets.UTF_8).replace("second", "forged");
            RecordFrame made = RecordFrame.of(
                    frame.sequence(),
                    frame.groupFirst(),
                    frame.day(),
                    before,
                    entry.getBytes(StandardCharsets.UTF_8),
                    frame.sealed());
            forged.put(made.bytes());
            before = made.hash();
            at = frame.end();
        }
        Files.write(segment, forged.array());
        try (TestVault vault = TestVault.open(directory)) {
            assertThat(vault.outcomes()).contains("forged");
            assertThat(vault.vault.credentials().open("li.na", TestVault.password()))
                    .isEqualTo(new Check.Unusable(NotReadyReason.VAULT_DAMAGED));
            assertThat(vault.vault.status().keyOpen()).isFalse();
        }
    }

    @Test
    void aMissingJournalIsNeverTakenForANewOne() throws Exception {
        Files.delete(segment);
        expectRefused("no segment");
        Files.delete(directory.resolve("journal"));
        expectRefused("no directory");
    }

    @Test
    void anotherVaultsSegmentIsRefused(@TempDir Path other) throws Exception {
        TestVault.create(other).close();
        Files.copy(
                other.resolve("journal/00000001.journal"), segment, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        expectRefused("another vault's");
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= 0x10;
        return flipped;
    }
}
