package org.onewindow.app.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onewindow.app.settings.Settings;
import org.onewindow.app.station.StationBuilder;
import org.onewindow.app.station.StationVault;
import org.onewindow.language.Texts;
import org.onewindow.vault.VaultStatus;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onewindow vault status}: whether the vault is sound, and what is in it. Needs nobody's password. */
@Command(name = "status", description = "Check this counter's vault and say what is in it.")
final class VaultStatusCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--json", description = "One JSON object: directory, counter, entries, segments, bytes, operators.")
    private boolean json;

    VaultStatusCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Optional<Settings> settings = common.settings(surroundings);
        if (settings.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        Texts texts = CommonOptions.texts(settings.get());
        Optional<StationVault> opened = VaultCommand.open(settings.get(), surroundings, texts);
        if (opened.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        try (StationVault vault = opened.get()) {
            print(StationBuilder.vaultOf(settings.get()).toString(), vault.status(), texts);
            return ExitCode.DONE;
        }
    }

    private void print(String directory, VaultStatus status, Texts texts) {
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("directory", directory);
            line.put("counter", status.counter());
            line.put("entries", status.entries());
            line.put("segments", status.segments());
            line.put("bytes", status.bytes());
            line.put("operators", status.operators());
            new JsonLines(surroundings.out()).print(line);
        } else {
            surroundings
                    .out()
                    .println(texts.text(
                            "app.vault.status",
                            directory,
                            status.counter(),
                            status.entries(),
                            status.segments(),
                            status.bytes(),
                            String.join(", ", status.operators())));
        }
    }
}
