package org.onewindow.app.command;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onewindow.app.settings.Settings;
import org.onewindow.app.station.StationVault;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onewindow vault backup}: a checked copy, also while the window is open. */
@Command(name = "backup", description = "Copy this counter's vault to a new directory, with a manifest of hashes.")
final class VaultBackupCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "DIRECTORY", description = "Where to; must not exist yet, or be empty.")
    private Path directory = Path.of("");

    @Option(names = "--json", description = "One JSON object: directory, counter, entries, files, bytes.")
    private boolean json;

    VaultBackupCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Optional<Settings> settings = common.settings(surroundings);
        if (settings.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        CopyingWords words = new CopyingWords(surroundings, CommonOptions.texts(settings.get()));
        Path to = directory.toAbsolutePath();
        return words.say(StationVault.backUp(settings.get(), to), "app.vault.backed-up", to, json);
    }
}
