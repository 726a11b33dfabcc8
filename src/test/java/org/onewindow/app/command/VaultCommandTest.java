package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VaultCommandTest {
    @TempDir
    private Path home;

    private Shell.Result init(Shell shell) {
        return shell.run("vault", "init", "--operator", "he.min", "--json");
    }

    private void nothingWasMade(Shell.Result result, String sentence) {
        assertThat(result.code()).isEqualTo(ExitCode.TROUBLE);
        assertThat(result.out()).isEmpty();
        assertThat(result.err().strip()).isEqualTo(sentence);
        assertThat(home.resolve("vault")).doesNotExist();
    }

    @Test
    void aPasswordTypedTwiceMakesTheVault() {
        Shell.Result result = init(new Shell(home).typing("Keeps-7-keys", "Keeps-7-keys"));

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(home.resolve("vault")).isDirectory();
    }

    @Test
    void theViewIsBuiltAnewWithProgress() {
        init(new Shell(home).with("ONEWINDOW_PASSWORD", "Keeps-7-keys"));

        Shell.Result result = new Shell(home)
                .with("ONEWINDOW_PASSWORD", "Keeps-7-keys")
                .run("vault", "rebuild", "--as", "he.min", "--json");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.out()).contains("\"done\":0").contains("\"rebuilt\":true");
        assertThat(Shell.names(result.json().get(result.json().size() - 1)))
                .isEqualTo(CommandLineDocument.fields("onewindow vault rebuild"));
        assertThat(home.resolve("vault/view/view.mv.db")).isRegularFile();
    }

    @Test
    void twoDifferentPasswordsMakeNothing() {
        nothingWasMade(
                init(new Shell(home).typing("Keeps-7-keys", "Keeps-8-keys")),
                Shell.WORDS.text("app.operator.passwords-differ"));
    }

    @Test
    void aWeakPasswordIsToldWhatItLacks() {
        nothingWasMade(
                init(new Shell(home).with("ONEWINDOW_PASSWORD", "Kee-7")),
                Shell.WORDS.text("access.password.too-short"));
    }

    @Test
    void withNobodyToAskThePasswordsVariableIsNamed() {
        nothingWasMade(init(new Shell(home)), Shell.WORDS.text("app.operator.password-needed", "ONEWINDOW_PASSWORD"));
    }

    @Test
    void aNameThatIsNoSignInNameIsRefused() {
        nothingWasMade(
                new Shell(home).typing("Keeps-7-keys", "Keeps-7-keys").run("vault", "init", "--operator", "何敏"),
                Shell.WORDS.text("app.vault.operator-name"));
    }

    @Test
    void whereNoVaultIsEveryCommandSaysSo() {
        for (String[] arguments :
                new String[][] {{"vault", "status"}, {"vault", "add-operator", "--as", "a", "b", "--role", "CLERK"}}) {
            nothingWasMade(new Shell(home).run(arguments), Shell.WORDS.text("access.vault.no-vault"));
        }
    }
}
