package org.onewindow.app.command;

import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onewindow} itself: without a command it opens the window. */
@Command(
        name = "onewindow",
        description = "One number in, every department's records in one window. Without a command it opens the window.",
        footer = {
            "",
            "Exit codes: 0 done, 1 the answer is no, 2 wrong use or trouble.",
            "Settings: station.json in ONEWINDOW_HOME; 'onewindow config' prints them."
        })
final class OneWindowCommand implements Callable<Integer> {
    private final Surroundings surroundings;
    private final ProgramWindow window;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Print the version, and that of the table of divisions.")
    private boolean version;

    private OneWindowCommand(Surroundings surroundings, ProgramWindow window) {
        this.surroundings = surroundings;
        this.window = window;
    }

    /** The whole command line, ready to run. */
    static CommandLine commandLine(Surroundings surroundings, ProgramWindow window) {
        return new CommandLine(new OneWindowCommand(surroundings, window))
                .addSubcommand(new LookupCommand(surroundings))
                .addSubcommand(new CheckCommand(surroundings))
                .addSubcommand(new CatalogueCommand(surroundings))
                .addSubcommand(new ConfigCommand(surroundings))
                .addSubcommand(SandboxCommand.commandLine(surroundings))
                .addSubcommand(HubCommand.commandLine(surroundings))
                .addSubcommand(StationCommand.commandLine(surroundings))
                .addSubcommand(VaultCommand.commandLine(surroundings))
                .addSubcommand(RiskCommand.commandLine(surroundings))
                .addSubcommand(AuditCommand.commandLine(surroundings));
    }

    @Override
    public Integer call() {
        return common.settings(surroundings, window::cannotStart)
                .map(window::open)
                .orElse(ExitCode.TROUBLE);
    }
}
