package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.app.settings.Settings;
import org.onewindow.app.settings.SettingsFault;
import org.onewindow.subject.Divisions;
import picocli.CommandLine;

class HelpTest {
    @TempDir
    private Path home;

    /** Every command there is, by the words that call it. */
    static Stream<String> commands() {
        return tree().map(HelpTest::words);
    }

    /** Those that do something, rather than hold others. */
    static Stream<String> commandsThatDoSomething() {
        return tree().filter(command -> command.getCommand() instanceof Callable)
                .map(HelpTest::words);
    }

    private static Stream<CommandLine> tree() {
        Surroundings nowhere = new Surroundings(
                Path.of(""),
                Map.of(),
                new BufferedReader(new StringReader("")),
                new PrintWriter(new StringWriter()),
                new PrintWriter(new StringWriter()),
                words -> Optional.empty(),
                Clock.systemUTC());
        return below(OneWindowCommand.commandLine(nowhere, new ProgramWindow() {
            @Override
            public int open(Settings settings) {
                return ExitCode.DONE;
            }

            @Override
            public void cannotStart(List<SettingsFault> faults) {}
        }));
    }

    private static Stream<CommandLine> below(CommandLine command) {
        return command.getSubcommands().values().stream().flatMap(each -> Stream.concat(Stream.of(each), below(each)));
    }

    private static String words(CommandLine command) {
        return command.getCommandSpec().qualifiedName().replaceFirst("^onewindow ", "");
    }

    @Test
    void theHelpListsEveryCommand() {
        Shell.Result result = new Shell(home).run("--help");

        assertThat(result.code()).isZero();
        assertThat(result.out())
                .contains(commands().filter(command -> !command.contains(" ")).toList())
                .contains("Exit codes");
        assertThat(commands()).hasSizeGreaterThan(40).contains("vault recover", "hub operators add", "audit who-saw");
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasAHelpWithoutHoles(String command) {
        String[] words = (command + " --help").split(" ");

        Shell.Result result = new Shell(home).run(words);

        assertThat(result.code()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.out()).startsWith("Usage: onewindow " + command).doesNotContain("${", "Optional");
    }

    @ParameterizedTest
    @MethodSource("commandsThatDoSomething")
    void everyCommandTakesASettingAndIsDocumented(String command) {
        Shell.Result result = new Shell(home).run((command + " --help").split(" "));

        assertThat(result.out()).contains("--set=KEY=VALUE");
        assertThat(CommandLineDocument.isDocumented(command)).as(command).isTrue();
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
                "check 1 --set colour=red",
                "hub status --set colour=red",
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
    void theVersionIsToldWithThatOfTheTableOfDivisions() {
        assertThat(new Shell(home).run("--version").lines())
                .containsExactly(
                        "OneWindow 1.2.3",
                        "Divisions: GB/T 2260 as of " + Divisions.load().version());
    }
}
