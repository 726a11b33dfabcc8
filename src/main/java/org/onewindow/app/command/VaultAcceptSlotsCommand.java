package org.onewindow.app.command;

import java.util.Map;
import java.util.concurrent.Callable;
import org.onewindow.app.station.StationVault;
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
    private VaultAdministrator administrator = new VaultAdministrator();

    @Option(names = "--json", description = "One JSON object: operator.")
    private boolean json;

    VaultAcceptSlotsCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return administrator.work(
                surroundings,
                (settings, where) -> StationVault.openToAccept(settings, where.clock()),
                found -> new KeyChangeWords(surroundings, found.texts())
                        .say(found.vault().keys().accept(found.by()), json, Map.of("operator", administrator.name())));
    }
}
