package org.onewindow.app.command;

import java.util.Optional;
import org.onewindow.app.settings.Settings;
import org.onewindow.app.station.StationVault;
import org.onewindow.language.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code onewindow vault}: makes and looks after what a configured station keeps. */
@Command(name = "vault", description = "Set this counter up and look after its vault: operators, keys, copies.")
final class VaultCommand {

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    private boolean help;

    private VaultCommand() {}

    static CommandLine commandLine(Surroundings surroundings) {
        return new CommandLine(new VaultCommand())
                .addSubcommand(new VaultInitCommand(surroundings))
                .addSubcommand(new VaultAddOperatorCommand(surroundings))
                .addSubcommand(new VaultRemoveOperatorCommand(surroundings))
                .addSubcommand(new VaultChangePasswordCommand(surroundings))
                .addSubcommand(new VaultRotateCommand(surroundings))
                .addSubcommand(new VaultAcceptSlotsCommand(surroundings))
                .addSubcommand(new VaultRecoverCommand(surroundings))
                .addSubcommand(new VaultBackupCommand(surroundings))
                .addSubcommand(new VaultRestoreCommand(surroundings))
                .addSubcommand(new VaultRetentionCommand(surroundings))
                .addSubcommand(new VaultStatusCommand(surroundings))
                .addSubcommand(new VaultRebuildCommand(surroundings));
    }

    /** The vault, or empty; then why is said on standard error. */
    static Optional<StationVault> opened(StationVault.Opening opening, Surroundings surroundings, Texts texts) {
        if (opening instanceof StationVault.Opening.Refused refused) {
            surroundings
                    .err()
                    .println(texts.text(
                            refused.why().textKey(), refused.why().arguments().toArray()));
            return Optional.empty();
        }
        return Optional.of(((StationVault.Opening.Opened) opening).vault());
    }

    /** The vault of the settings. */
    static Optional<StationVault> open(Settings settings, Surroundings surroundings, Texts texts) {
        return opened(StationVault.open(settings, surroundings.clock()), surroundings, texts);
    }
}
