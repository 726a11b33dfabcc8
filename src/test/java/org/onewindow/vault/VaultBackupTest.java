package org.onewindow.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.vault.VaultCopying.Copied;
import org.onewindow.vault.VaultCopying.Refused;

class VaultBackupTest {
    @TempDir
    Path home;

    private Path vault;
    private Path backup;

    @BeforeEach
    void aVaultWithEntries() throws Exception {
        vault = home.resolve("vault");
        backup = home.resolve("backup");
        try (TestVault open = TestVault.create(vault).signedIn()) {
            open.recordStep("one");
            open.recordStep("two");
        }
    }

    private VaultCopying backUp() {
        return Vault.backUp(vault, PasswordStrength.TRAINING, backup);
    }

    private VaultCopying restore(Path to) {
        return Vault.restore(backup, PasswordStrength.TRAINING, to);
    }

    private static VaultRefusal refusal(VaultCopying copying) {
        return ((Refused) copying).reason();
    }

    private List<Path> filesOfTheBackup() throws IOException {
        try (Stream<Path> below = Files.walk(backup)) {
            return below.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("MANIFEST"))
                    .toList();
        }
    }

    @Test
    void aVaultComesBackFromItsBackupWithEverything() throws Exception {
        assertThat(backUp()).isInstanceOfSatisfying(Copied.class, copied -> {
            assertThat(copied.counter()).isEqualTo("03");
            assertThat(copied.entries()).isEqualTo(2);
        });
        Path again = home.resolve("again");
        assertThat(restore(again)).isInstanceOf(Copied.class);
        try (TestVault restored = TestVault.open(again).signedIn()) {
            assertThat(restored.outcomes()).containsExactly("one", "two");
            restored.recordStep("three");
        }
    }

    @Test
    void aBackupTakenWhileEntriesAreWrittenIsAWholeVaultUpToSomeMoment() throws Exception {
        AtomicBoolean enough = new AtomicBoolean();
        VaultLimits small = new VaultLimits(8 * 1024, JournalFile::open);
        try (TestVault open = TestVault.open(vault, small).signedIn()) {
            Thread writer = new Thread(() -> {
                try {
                    for (int i = 0; !enough.get() || i < 50; i++) {
                        open.recordStep("more" + i);
                    }
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            });
            writer.start();
            for (int i = 0; i < 5; i++) {
                backup = home.resolve("backup" + i);
                assertThat(backUp()).isInstanceOf(Copied.class);
            }
            enough.set(true);
            writer.join();
            List<String> all = open.outcomes();
            assertThat(restore(home.resolve("again"))).isInstanceOf(Copied.class);
            try (TestVault restored =
                    TestVault.open(home.resolve("again"), small).signedIn()) {
                assertThat(all).startsWith(restored.outcomes().toArray(String[]::new));
            }
        }
    }

    @Test
    void nothingIsEverOverwritten() throws Exception {
        assertThat(backUp()).isInstanceOf(Copied.class);
        assertThat(refusal(backUp())).isEqualTo(VaultRefusal.NOT_EMPTY);
        byte[] before = Files.readAllBytes(vault.resolve("keys.slots"));
        assertThat(refusal(restore(vault))).isEqualTo(VaultRefusal.NOT_EMPTY);
        assertThat(Files.readAllBytes(vault.resolve("keys.slots"))).isEqualTo(before);
    }

    @Test
    void aFlippedByteOrAMissingFileIsFoundBeforeAnythingIsMade() throws Exception {
        backUp();
        for (Path file : filesOfTheBackup()) {
            byte[] sound = Files.readAllBytes(file);
            byte[] flipped = sound.clone();
            flipped[flipped.length / 2] ^= 1;
            Files.write(file, flipped);
            assertThat(refusal(restore(home.resolve("again")))).isEqualTo(VaultRefusal.BACKUP_DAMAGED);
            Files.delete(file);
            assertThat(refusal(restore(home.resolve("again")))).isEqualTo(VaultRefusal.BACKUP_DAMAGED);
            Files.write(file, sound);
            assertThat(home.resolve("again")).doesNotExist();
        }
        assertThat(restore(home.resolve("again"))).isInstanceOf(Copied.class);
    }

    @Test
    void aManifestThatNamesAFileOutsideIsRefused() throws Exception {
        backUp();
        Path manifest = backup.resolve("MANIFEST");
        Files.writeString(manifest, Files.readString(manifest) + "0".repeat(64) + "  ../outside\n");
        assertThat(refusal(restore(home.resolve("again")))).isEqualTo(VaultRefusal.BACKUP_DAMAGED);
    }

    @Test
    void whereThereIsNoBackupOrNoVaultThatIsSaid() {
        assertThat(refusal(restore(home.resolve("again")))).isEqualTo(VaultRefusal.NO_BACKUP);
        vault = home.resolve("nowhere");
        assertThat(refusal(backUp())).isEqualTo(VaultRefusal.NO_VAULT);
        assertThat(backup).doesNotExist();
    }
}
