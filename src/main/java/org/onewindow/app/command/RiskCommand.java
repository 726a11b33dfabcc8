package org.onewindow.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code onewindow risk}: the risk rules over a log, and how well they fit a synthetic day. */
@Command(name = "risk", description = "Run the risk rules over a log, and measure them by synthetic days.")
final class RiskCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    private RiskCommand() {}

    static CommandLine commandLine(Surroundings surroundings) {
        return new CommandLine(new RiskCommand())
                .addSubcommand(new RiskGenerateCommand(surroundings))
                .addSubcommand(new RiskRunCommand(surroundings))
                .addSubcommand(new RiskScoreCommand(surroundings));
    }
}
