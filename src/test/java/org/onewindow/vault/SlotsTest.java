package org.onewindow.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.access.Credentials.Check;
import org.onewindow.access.Operator;
import org.onewindow.access.OperatorDirectory.Addition;
import org.onewindow.access.Role;

class SlotsTest {
    private static final Operator SUPERVISOR = new Operator("wang.fang", "王芳", Role.SUPERVISOR);

    @TempDir
    Path directory;

    private Path slots;

    @BeforeEach
    void twoOperators() throws Exception {
        slots = directory.resolve("keys.slots");
        try (TestVault vault = TestVault.create(directory).signedIn()) {
            assertThat(vault.vault.operators().add(SUPERVISOR, supervisorsPassword()))
                    .isEqualTo(Addition.ADDED);
        }
    }

    private static char[] supervisorsPassword() {
        return "Reviews-at-5".toCharArray();
    }

    private static VaultRefusal refusal(VaultOpening opening) {
        return ((VaultOpening.Refused) opening).reason();
    }

    @Test
    void eachOperatorOpensTheSameKeyWithTheirOwnPassword() throws Exception {
        try (TestVault vault = TestVault.open(directory)) {
            assertThat(vault.vault.credentials().open("wang.fang", supervisorsPassword()))
                    .isEqualTo(new Check.Right(SUPERVISOR));
            byte[] hash = vault.vault.subjectHash().hash(new byte[] {1});
            vault.vault.credentials().close();
            vault.signedIn();
            assertThat(vault.vault.subjectHash().hash(new byte[] {1})).isEqualTo(hash);
            assertThat(vault.vault.operators().operators()).containsExactly(TestVault.CLERK, SUPERVISOR);
        }
    }

    @Test
    void aWrongPasswordOpensNothing() throws Exception {
        try (TestVault vault = TestVault.open(directory)) {
            assertThat(vault.vault.credentials().open("li.na", supervisorsPassword()))
                    .isEqualTo(new Check.Wrong());
            assertThat(vault.vault.credentials().open("nobody", supervisorsPassword()))
                    .isEqualTo(new Check.Wrong());
            assertThat(vault.vault.status().keyOpen()).isFalse();
            assertThat(vault.vault.operators().operators()).isEmpty();
        }
    }

    @Test
    void aNameIsTakenOnce() throws Exception {
        try (TestVault vault = TestVault.open(directory)) {
            assertThat(vault.vault.operators().add(SUPERVISOR, supervisorsPassword()))
                    .isEqualTo(Addition.KEY_CLOSED);
            vault.signedIn();
            assertThat(vault.vault.operators().add(SUPERVISOR, supervisorsPassword()))
                    .isEqualTo(Addition.NAME_TAKEN);
        }
    }

    @Test
    void theCopyBeforeTheLastChangeIsKept() throws Exception {
        Files.copy(directory.resolve("keys.slots.older"), slots, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        try (TestVault vault = TestVault.open(directory).signedIn()) {
            assertThat(vault.vault.status().operators()).containsExactly("li.na");
        }
    }

    @Test
    void aFlippedBitAnywhereInTheFileIsRefused() throws Exception {
        byte[] sound = Files.readAllBytes(slots);
        for (int at = 0; at < sound.length; at++) {
            assertThat(refusalOf(flipped(sound, at)))
                    .as("byte " + at)
                    .isIn(VaultRefusal.SLOTS_DAMAGED, VaultRefusal.NEWER_VERSION);
        }
        Files.write(slots, flipped(sound, sound.length / 2));
        assertThat(refusal(TestVault.opening(directory))).isEqualTo(VaultRefusal.SLOTS_DAMAGED);
    }

    @Test
    void aCutFileIsRefusedAtEveryLength() throws Exception {
        byte[] sound = Files.readAllBytes(slots);
        for (int length = 0; length < sound.length; length++) {
            assertThat(refusalOf(Arrays.copyOf(sound, length))).isEqualTo(VaultRefusal.SLOTS_DAMAGED);
        }
    }

    private static VaultRefusal refusalOf(byte[] file) {
        VaultRefusedException refused = catchThrowableOfType(
                VaultRefusedException.class, () -> new SlotsCodec(PasswordStrength.TRAINING).decode(file));
        assertThat(refused).isNotNull();
        return refused.refusal();
    }

    @Test
    void aChangeWithItsDigestMadeAnewStillOpensNothing() throws Exception {
        byte[] sound = Files.readAllBytes(slots);
        for (int at = 0; at < sound.length - Digests.BYTES; at += 2) {
            byte[] forged = flipped(sound, at);
            byte[] digest = Digests.sha256(ByteBuffer.wrap(forged, 0, forged.length - Digests.BYTES));
            System.arraycopy(digest, 0, forged, forged.length - Digests.BYTES, Digests.BYTES);
            Files.write(slots, forged);
            if (TestVault.opening(directory) instanceof VaultOpening.Opened opened) {
                try (Vault vault = opened.vault()) {
                    assertThat(vault.credentials().open("li.na", TestVault.password()))
                            .as("byte " + at)
                            .isNotInstanceOf(Check.Right.class);
                    assertThat(vault.status().keyOpen()).isFalse();
                }
            }
        }
    }

    @Test
    void aNewerVersionsFileIsLeftUntouched() throws Exception {
        byte[] newer = Files.readAllBytes(slots);
        newer[7] = 3;
        Files.write(slots, newer);
        assertThat(refusal(TestVault.opening(directory))).isEqualTo(VaultRefusal.NEWER_VERSION);
        assertThat(Files.readAllBytes(slots)).isEqualTo(newer);
    }

    @Test
    void aRealStationRefusesSlotsThatWereCheapToMake() {
        assertThat(refusal(Vault.open(directory, PasswordStrength.STANDARD))).isEqualTo(VaultRefusal.COST_NOT_ACCEPTED);
    }

    @Test
    void costsOutsideTheBoundsAreNotAccepted() {
        PasswordStrength standard = PasswordStrength.STANDARD;
        assertThat(standard.allows(new PasswordCost(64 * 1024, 3, 4))).isTrue();
        assertThat(standard.allows(new PasswordCost(64 * 1024 - 1, 3, 4))).isFalse();
        assertThat(standard.allows(new PasswordCost(64 * 1024, 2, 4))).isFalse();
        assertThat(standard.allows(new PasswordCost(64 * 1024, 3, 3))).isFalse();
        assertThat(standard.allows(new PasswordCost(Integer.MAX_VALUE, 3, 4))).isFalse();
        assertThat(standard.allows(new PasswordCost(64 * 1024, 17, 4))).isFalse();
        assertThat(standard.allows(new PasswordCost(64 * 1024, 3, 17))).isFalse();
    }

    @Test
    void aRealStationsVaultIsMadeAndOpenedAtItsRealCost(@TempDir Path real) throws Exception {
        VaultOpening made =
                Vault.create(real.resolve("vault"), "03", PasswordStrength.STANDARD, SUPERVISOR, supervisorsPassword());
        try (Vault vault = ((VaultOpening.Opened) made).vault()) {
            assertThat(vault.credentials().open("wang.fang", supervisorsPassword()))
                    .isEqualTo(new Check.Right(SUPERVISOR));
        }
    }

    @Test
    void nothingIsEverOverwritten() {
        VaultOpening again =
                Vault.create(directory, "03", PasswordStrength.TRAINING, SUPERVISOR, supervisorsPassword());
        assertThat(refusal(again)).isEqualTo(VaultRefusal.NOT_EMPTY);
    }

    @Test
    void aWeakFirstPasswordMakesNoVault(@TempDir Path fresh) {
        VaultOpening weak = Vault.create(fresh, "03", PasswordStrength.STANDARD, SUPERVISOR, "password".toCharArray());
        assertThat(refusal(weak)).isEqualTo(VaultRefusal.WEAK_PASSWORD);
        assertThat(fresh).isEmptyDirectory();
    }

    @Test
    void anEmptyDirectoryIsNoVault(@TempDir Path fresh) {
        assertThat(refusal(Vault.open(fresh, PasswordStrength.STANDARD))).isEqualTo(VaultRefusal.NO_VAULT);
        assertThat(fresh).isEmptyDirectory();
    }

    private static byte[] flipped(byte[] bytes, int at) {
        byte[] flipped = bytes.clone();
        flipped[at] ^= 0x10;
        return flipped;
    }
}
