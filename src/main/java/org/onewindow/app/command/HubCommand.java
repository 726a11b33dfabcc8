package org.onewindow.app.command;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code onewindow hub}: the station's server. */
@Command(name = "hub", description = "The station's hub: make it, run it, let counters and operators in, check it.")
final class HubCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    private HubCommand() {}

    static CommandLine commandLine(Surroundings surroundings) {
        return new CommandLine(new HubCommand())
                .addSubcommand(new HubInitCommand(surroundings))
                .addSubcommand(new HubRunCommand(surroundings))
                .addSubcommand(new HubEnrolCommand(surroundings))
                .addSubcommand(new HubRevokeCommand(surroundings))
                .addSubcommand(new HubRecoverCommand(surroundings))
                .addSubcommand(HubOperatorsCommand.commandLine(surroundings))
                .addSubcommand(new HubFsckCommand(surroundings))
                .addSubcommand(new HubExportCommand(surroundings))
                .addSubcommand(new HubRetentionCommand(surroundings))
                .addSubcommand(new HubStatusCommand(surroundings));
    }
}
