package org.onewindow.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.access.Credentials.Check;
import org.onewindow.access.Role;

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

    @Test
    void aTrainingVaultIsNoRealOne() throws Exception {
        ready(directory).vault().close();
        assertThat(Vault.open(directory.resolve("vault"), PasswordStrength.STANDARD))
                .isInstanceOf(VaultOpening.Refused.class);
    }
}
