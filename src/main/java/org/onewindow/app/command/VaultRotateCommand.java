package org.onewindow.app.command;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onewindow vault rotate}: another key for the vault, the same passwords. Journalled. */
@Command(name = "rotate", description = "Change the vault's key; passwords stay. Journalled.")
final class VaultRotateCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private VaultAdministrator administrator = new VaultAdministrator();

    @Option(names = "--json", description = "One JSON object: operator.")
    private boolean json;

    VaultRotateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return administrator.work(
                surroundings,
                found -> new KeyChangeWords(surroundings, found.texts())
                        .say(found.vault().keys().rotate(found.by()), json, Map.of("operator", administrator.name())));
    }
}
