package org.onewindow.app.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onewindow.app.settings.Settings;
import org.onewindow.app.station.StationBuilder;
import org.onewindow.app.station.StationVault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onewindow vault restore}: a vault from a backup, checked first; nothing is overwritten. */
@Command(name = "restore", description = "Make this counter's vault of a backup; never overwrites one.")
final class VaultRestoreCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "DIRECTORY", description = "The backup.")
    private Path directory = Path.of("");

    @Option(names = "--json", description = "One JSON object: directory, counter, entries, files, bytes.")
    private boolean json;

    VaultRestoreCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Optional<Settings> settings = common.settings(surroundings);
        if (settings.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        CopyingWords words = new CopyingWords(surroundings, CommonOptions.texts(settings.get()));
        return words.say(
                StationVault.restore(settings.get(), directory.toAbsolutePath()),
                "app.vault.restored",
                StationBuilder.vaultOf(settings.get()),
                json);
    }
}
