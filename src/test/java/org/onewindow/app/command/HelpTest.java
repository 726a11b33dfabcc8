package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpTest {
    @TempDir
    private Path home;

    @Test
    void theHelpListsEveryCommand() {
        Shell.Result result = new Shell(home).run("--help");

        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains(
                        "lookup",
                        "check",
                        "catalogue",
                        "config",
                        "sandbox",
                        "hub",
                        "vault",
                        "risk",
                        "audit",
                        "Exit codes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lookup",
                "check",
                "catalogue",
                "config",
                "sandbox",
                "sandbox disagreements",
                "hub",
                "hub init",
                "hub run",
                "hub enrol",
                "hub revoke",
                "hub operators",
                "hub operators add",
                "hub fsck",
                "hub status",
                "station",
                "station join",
                "vault",
                "vault init",
                "vault add-operator",
                "vault status",
                "risk",
                "risk generate",
                "risk run",
                "risk score",
                "audit",
                "audit verify",
                "audit checkpoint",
                "audit prove",
                "audit verify-proof",
                "audit prove-consistency",
                "audit export",
                "audit who-saw"
            })
    void everyCommandHasAHelpWithoutHoles(String command) {
        String[] words = (command + " --help").split(" ");

        Shell.Result result = new Shell(home).run(words);

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).startsWith("Usage: onewindow " + command).doesNotContain("${", "Optional");
    }

    @Test
    void aMistypedCommandIsToldTheRightOne() {
        Shell.Result result = new Shell(home).run("lokup", Shell.CITIZEN);

        assertThat(result.code()).isEqualTo(ExitCode.TROUBLE);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("onewindow lookup");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sandbox",
                "sandbox --port 70000",
                "sandbox --port 0 --client me",
                "vault",
                "vault init",
                "lookup 1"
            })
    void whatIsMissingOrWrongIsSaidAndNothingDone(String command) {
        Shell.Result result = new Shell(home).run(command.split(" "));

        assertThat(result.code()).isEqualTo(ExitCode.TROUBLE);
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).isNotBlank().doesNotContain("Exception");
        assertThat(home).isEmptyDirectory();
    }

    @Test
    void theVersionIsOneLine() {
        assertThat(new Shell(home).run("--version").lines()).containsExactly("OneWindow 1.2.3");
    }
}
