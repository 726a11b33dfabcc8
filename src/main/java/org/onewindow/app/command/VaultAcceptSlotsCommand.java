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

/** {@code onewindow vault accept-slots}: goes on with a file of keys that is older than the log says, by an administrator of that file. Journalled. */
@Command(
        name = "accept-slots",
        description =
                "Go on with a keys.slots that is older than the log says: what was changed since is undone. Journalled.")
final class VaultAcceptSlotsCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--as",
            required = true,
            paramLabel = "ADMIN",
            description = "An administrator of that very file; password from a prompt or ONEWINDOW_PASSWORD.")
    private String administrator = "";

    @Option(names = "--json", description = "One JSON object: operator.")
    private boolean json;

    VaultAcceptSlotsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Optional<Settings> settings = common.settings(surroundings);
        if (settings.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        Texts texts = CommonOptions.texts(settings.get());
        Optional<StationVault> opened = VaultCommand.opened(
                StationVault.openToAccept(settings.get(), surroundings.clock()), surroundings, texts);
        if (opened.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        try (StationVault vault = opened.get()) {
            Optional<Session> by = new OperatorSignIn(vault.signIn(), surroundings, texts).signIn(administrator);
            return by.isEmpty()
                    ? ExitCode.TROUBLE
                    : new KeyChangeWords(surroundings, texts)
                            .say(vault.keys().accept(by.get()), json, Map.of("operator", administrator));
        }
    }
}
