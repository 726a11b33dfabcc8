package org.onewindow.app.command;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onewindow.access.Session;
import org.onewindow.app.settings.Settings;
import org.onewindow.app.station.StationVault;
import org.onewindow.language.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onewindow vault remove-operator}: when a colleague leaves. Journalled. */
@Command(name = "remove-operator", description = "Remove an operator and change the vault's key. Journalled.")
final class VaultRemoveOperatorCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--as",
            required = true,
            paramLabel = "ADMIN",
            description = "The administrator who removes; password from a prompt or ONEWINDOW_PASSWORD.")
    private String administrator = "";

    @Parameters(paramLabel = "NAME", description = "The sign-in name to remove.")
    private String operator = "";

    @Option(names = "--json", description = "One JSON object: operator.")
    private boolean json;

    VaultRemoveOperatorCommand(Surroundings surroundings) {
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
            Optional<Session> by = new OperatorSignIn(vault.signIn(), surroundings, texts).signIn(administrator);
            return by.isEmpty()
                    ? ExitCode.TROUBLE
                    : new KeyChangeWords(surroundings, texts)
                            .say(vault.keys().remove(by.get(), operator), json, Map.of("operator", operator));
        }
    }
}
