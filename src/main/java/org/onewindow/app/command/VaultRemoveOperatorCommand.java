package org.onewindow.app.command;

import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onewindow vault remove-operator}: when a colleague leaves. Journalled. */
@Command(name = "remove-operator", description = "Remove an operator and change the vault's key. Journalled.")
final class VaultRemoveOperatorCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private VaultAdministrator administrator = new VaultAdministrator();

    @Parameters(paramLabel = "NAME", description = "The sign-in name to remove.")
    private String operator = "";

    @Option(names = "--json", description = "One JSON object: operator.")
    private boolean json;

    VaultRemoveOperatorCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return administrator.work(
                surroundings,
                found -> new KeyChangeWords(surroundings, found.texts())
                        .say(found.vault().keys().remove(found.by(), operator), json, Map.of("operator", operator)));
    }
}
