package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.protocol.RecoverySlot;
import org.onewindow.protocol.SealingKeys;
import org.onewindow.vault.PasswordStrength;
import org.onewindow.vault.Vault;
import org.onewindow.vault.VaultOpening;

class VaultKeysCommandTest {
    private static final String ADMINISTRATORS = "Keeps-7-keys";
    private static final String CLERKS = "Counter-3-opens";
    private static final SealingKeys HUB = SealingKeys.generate();

    @TempDir
    private static Path home;

    @BeforeAll
    static void anAdministratorAndTwoClerks() throws Exception {
        assertThat(shell(ADMINISTRATORS)
                        .run("vault", "init", "--operator", "he.min")
                        .code())
                .isZero();
        for (String clerk : new String[] {"li.wen", "wu.jun"}) {
            Shell.Result added = shell(ADMINISTRATORS)
                    .with("ONEWINDOW_NEW_PASSWORD", CLERKS)
                    .run("vault", "add-operator", "--as", "he.min", clerk, "--role", "clerk");
            assertThat(added.code()).as(added.err()).isZero();
        }
        VaultOpening opening = Vault.open(home.resolve("vault"), PasswordStrength.STANDARD);
        try (Vault vault = ((VaultOpening.Opened) opening).vault()) {
            vault.credentials().open("he.min", ADMINISTRATORS.toCharArray());
            assertThat(vault.recovery().sealTo(HUB.publicKey())).isTrue();
        }
    }

    private static Shell shell(String password) {
        return new Shell(home).with("ONEWINDOW_PASSWORD", password);
    }

    private static void expectDone(Shell.Result result, String heading) {
        assertThat(result.code()).as(result.err()).isZero();
        assertThat(Shell.names(result.json().get(0))).isEqualTo(CommandLineDocument.fields(heading));
    }

    private static void expectRefused(Shell.Result result, String textKey, Object... arguments) {
        assertThat(result.code()).isEqualTo(ExitCode.TROUBLE);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().strip()).isEqualTo(Shell.WORDS.text(textKey, arguments));
    }

    @Test
    void passwordsOperatorsAndKeysChangeAndTheVaultIsCopiedAndRecovered() throws Exception {
        expectDone(
                shell(CLERKS)
                        .with("ONEWINDOW_NEW_PASSWORD", "Another-9-door")
                        .run("vault", "change-password", "li.wen", "--json"),
                "onewindow vault change-password");
        expectRefused(
                shell("Another-9-door").run("vault", "rotate", "--as", "li.wen", "--json"), "access.not-permitted");
        expectDone(shell(ADMINISTRATORS).run("vault", "rotate", "--as", "he.min", "--json"), "onewindow vault rotate");
        expectDone(
                shell(ADMINISTRATORS).run("vault", "remove-operator", "--as", "he.min", "wu.jun", "--json"),
                "onewindow vault remove-operator");
        expectRefused(
                shell(ADMINISTRATORS).run("vault", "remove-operator", "--as", "he.min", "he.min", "--json"),
                "access.key-change.last-administrator");

        Path copy = home.resolve("copy");
        expectDone(shell("").run("vault", "backup", copy.toString(), "--json"), "onewindow vault backup");
        expectRefused(shell("").run("vault", "restore", copy.toString(), "--json"), "access.vault.not-empty");
        Files.move(home.resolve("vault"), home.resolve("vault-before"));
        Shell.Result restored = shell("").run("vault", "restore", copy.toString(), "--json");
        expectDone(restored, "onewindow vault restore");

        recover();
        Shell.Result status = shell("").run("vault", "status", "--json");
        assertThat(status.json().get(0).get("operators").toString()).isEqualTo("[\"he.min\",\"li.wen\",\"sun.yue\"]");
    }

    private static void recover() throws Exception {
        Shell.Result printed = shell("").run("vault", "recover", "--json");
        expectDone(printed, "onewindow vault recover");
        RecoverySlot slot =
                RecoverySlot.parse(printed.json().get(0).get("slot").asText()).orElseThrow();
        Path file = home.resolve("recovered.key");
        Files.writeString(file, slot.open(HUB.privateKey()).orElseThrow().text() + "\n");
        String[] command = {"vault", "recover", "--key", file.toString(), "--operator", "sun.yue", "--json"};
        Shell fresh = shell("").with("ONEWINDOW_NEW_PASSWORD", ADMINISTRATORS);
        expectDone(fresh.run(command), "onewindow vault recover");
        expectRefused(
                shell("").with("ONEWINDOW_NEW_PASSWORD", ADMINISTRATORS).run(command), "access.recovery.wrong-key");
    }
}
