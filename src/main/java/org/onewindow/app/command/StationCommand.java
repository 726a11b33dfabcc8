package org.onewindow.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code onewindow station}: this counter as a part of its station. */
@Command(name = "station", description = "This counter as a part of its station: enrol it at the hub.")
final class StationCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    private StationCommand() {}

    static CommandLine commandLine(Surroundings surroundings) {
        return new CommandLine(new StationCommand()).addSubcommand(new StationJoinCommand(surroundings));
    }
}
