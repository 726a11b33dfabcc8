package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultAcceptSlotsCommandTest {
    private static final String OLD = "Keeps-7-keys";
    private static final String NEW = "Turns-8-locks";

    @TempDir
    private Path home;

    private Shell shell(String password) {
        return new Shell(home).with("ONEWINDOW_PASSWORD", password);
    }

    private static void expectRefused(Shell.Result result, String textKey) {
        assertThat(result.code()).isEqualTo(ExitCode.TROUBLE);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().strip()).isEqualTo(Shell.WORDS.text(textKey));
    }

    @Test
    void anOlderFileOfKeysOpensNothingUntilItsAdministratorAcceptsIt() throws Exception {
        Path slots = home.resolve("vault/keys.slots");
        Path kept = home.resolve("kept");
        assertThat(shell(OLD).run("vault", "init", "--operator", "he.min").code())
                .isZero();
        Files.copy(slots, kept);
        Shell.Result changed = shell(OLD).with("ONEWINDOW_NEW_PASSWORD", NEW).run("vault", "change-password", "he.min");
        assertThat(changed.code()).as(changed.err()).isZero();
        expectRefused(shell(NEW).run("vault", "accept-slots", "--as", "he.min"), "access.key-change.nothing-to-accept");

        Files.copy(kept, slots, StandardCopyOption.REPLACE_EXISTING);
        expectRefused(shell(OLD).run("vault", "rotate", "--as", "he.min"), "access.not-ready.keys-put-back");
        expectRefused(shell(NEW).run("vault", "accept-slots", "--as", "he.min"), "access.wrong-credentials");
        Shell.Result accepted = shell(OLD).run("vault", "accept-slots", "--as", "he.min", "--json");
        assertThat(accepted.code()).as(accepted.err()).isZero();
        assertThat(Shell.names(accepted.json().get(0)))
                .isEqualTo(CommandLineDocument.fields("onewindow vault accept-slots"));

        assertThat(shell(OLD).run("vault", "rotate", "--as", "he.min").code()).isZero();
    }
}
