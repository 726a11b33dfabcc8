package org.onewindow.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.access.Credentials.Check;
import org.onewindow.access.Role;
import org.onewindow.journal.StationJournal;

class TrainingVaultTest {
    @TempDir
    Path directory;

    private static TrainingVault.Opening.Ready ready(Path directory) {
        TrainingVault.Opening opening = TrainingVault.openOrCreate(directory);
        assertThat(opening).isInstanceOf(TrainingVault.Opening.Ready.class);
        return (TrainingVault.Opening.Ready) opening;
    }

    private static void expectEverybodySignsIn(TrainingVault.Opening.Ready ready) {
        for (TrainingOperator training : ready.operators()) {
            assertThat(ready.vault().credentials().open(training.operator().name(), training.password()))
                    .isEqualTo(new Check.Right(training.operator()));
        }
    }

    @Test
    void aClerkAndASupervisorSignInOnTheFirstAndOnTheSecondStart() throws Exception {
        for (int start = 0; start < 2; start++) {
            TrainingVault.Opening.Ready ready = ready(directory);
            try (Vault vault = ready.vault()) {
                assertThat(vault.status().keyOpen()).isFalse();
                assertThat(ready.operators())
                        .extracting(training -> training.operator().role())
                        .isEqualTo(List.of(Role.CLERK, Role.SUPERVISOR));
                expectEverybodySignsIn(ready);
            }
        }
    }

    @Test
    void eachStationHasItsOwnPasswords(@TempDir Path other) throws Exception {
        TrainingVault.Opening.Ready one = ready(directory);
        TrainingVault.Opening.Ready two = ready(other);
        try (Vault first = one.vault();
                Vault second = two.vault()) {
            assertThat(one.operators().get(0).password())
                    .isNotEqualTo(two.operators().get(0).password());
            assertThat(first.status().counter()).isEqualTo(second.status().counter());
        }
    }

    @Test
    void lostPasswordsAreSaidAndNothingIsOverwritten() throws Exception {
        ready(directory).vault().close();
        byte[] slots = Files.readAllBytes(directory.resolve("vault/keys.slots"));
        Files.writeString(directory.resolve("training-passwords.properties"), "clerk=guess\nsupervisor=guess\n");
        assertThat(TrainingVault.openOrCreate(directory)).isInstanceOf(TrainingVault.Opening.Refused.class);
        assertThat(Files.readAllBytes(directory.resolve("vault/keys.slots"))).isEqualTo(slots);
    }

    /** What a first start has done when it is cut short after {@code steps} steps. */
    private void halfAFirstStart(int steps) throws Exception {
        Path vault = directory.resolve("vault");
        Files.writeString(
                directory.resolve("training-passwords.properties"), "clerk=never-used\nsupervisor=never-used\n");
        if (steps > 0) {
            Files.createDirectory(vault);
        }
        if (steps > 1) {
            Files.createDirectory(vault.resolve("journal"));
        }
        if (steps > 2) {
            Files.createDirectory(vault.resolve("days"));
            Files.write(vault.resolve("journal/00000001.journal.new"), new byte[] {1, 2, 3});
        }
        if (steps > 3) {
            Files.delete(vault.resolve("journal/00000001.journal.new"));
            VaultIdentity identity = new VaultIdentity(new byte[VaultIdentity.NUMBER_BYTES], "99");
            SegmentAppender.create(vault.resolve("journal"), new SegmentHeader(identity, 1, 0, RecordHash.NONE));
        }
        if (steps > 4) {
            Files.write(vault.resolve("keys.slots.new"), new byte[] {1, 2, 3});
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void aFirstStartThatWasCutShortIsReplacedByANewOneAndKeptAside(int steps) throws Exception {
        halfAFirstStart(steps);
        try (Vault vault = ready(directory).vault()) {
            assertThat(vault.status().keyOpen()).isFalse();
        }
        TrainingVault.Opening.Ready again = ready(directory);
        try (Vault vault = again.vault()) {
            assertThat(vault.status().operators()).containsExactly("clerk", "supervisor");
            expectEverybodySignsIn(again);
        }
        assertThat(Files.exists(directory.resolve("vault-unfinished-1"))).isEqualTo(steps > 1);
        assertThat(Files.exists(directory.resolve("vault-unfinished-1/journal/00000001.journal")))
                .isEqualTo(steps > 3);
    }

    @Test
    void eachUnfinishedStartIsKeptUnderAnotherName() throws Exception {
        halfAFirstStart(5);
        Files.createDirectory(directory.resolve("vault-unfinished-1"));
        ready(directory).vault().close();

        assertThat(directory.resolve("vault-unfinished-2/keys.slots.new")).exists();
    }

    @Test
    void aVaultThatLostItsKeysIsNotTakenForAnUnfinishedOne() throws Exception {
        try (Vault vault = ready(directory).vault();
                StationJournal journal =
                        new StationJournal(vault.journalStore(), vault.subjectHash(), TestVault.CLOCK)) {
            journal.record(TestVault.step("a day's work"));
        }
        for (String lost : List.of("keys.slots", "keys.slots.older", "vault.lock")) {
            Files.delete(directory.resolve("vault").resolve(lost));
        }
        byte[] segment = Files.readAllBytes(directory.resolve("vault/journal/00000001.journal"));
        byte[] passwords = Files.readAllBytes(directory.resolve("training-passwords.properties"));

        assertThat(TrainingVault.openOrCreate(directory))
                .isInstanceOfSatisfying(
                        TrainingVault.Opening.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(VaultRefusal.NOT_EMPTY));
        assertThat(Files.readAllBytes(directory.resolve("vault/journal/00000001.journal")))
                .isEqualTo(segment);
        assertThat(Files.readAllBytes(directory.resolve("training-passwords.properties")))
                .isEqualTo(passwords);
    }

    @Test
    void aTrainingVaultIsNoRealOne() throws Exception {
        ready(directory).vault().close();
        assertThat(Vault.open(directory.resolve("vault"), PasswordStrength.STANDARD))
                .isInstanceOf(VaultOpening.Refused.class);
    }
}
