package org.onewindow.app.command;

import java.util.Arrays;
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

/** {@code onewindow vault change-password}: by whoever knows the current one. Journalled. */
@Command(name = "change-password", description = "Change an operator's password. Journalled.")
final class VaultChangePasswordCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(
            paramLabel = "NAME",
            description = "The sign-in name; current password from a prompt or ONEWINDOW_PASSWORD,"
                    + " new one from a prompt or ONEWINDOW_NEW_PASSWORD.")
    private String operator = "";

    @Option(names = "--json", description = "One JSON object: operator.")
    private boolean json;

    VaultChangePasswordCommand(Surroundings surroundings) {
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
            PasswordSource passwords = new PasswordSource(surroundings, texts);
            Optional<char[]> current = passwords.of(operator);
            if (current.isEmpty()) {
                return ExitCode.TROUBLE;
            }
            try {
                return change(vault, current.get(), passwords, texts);
            } finally {
                Arrays.fill(current.get(), '\0');
            }
        }
    }

    private int change(StationVault vault, char[] current, PasswordSource passwords, Texts texts) {
        Optional<Session> by =
                new OperatorSignIn(vault.signIn(), surroundings, texts).signIn(operator, current.clone());
        Optional<char[]> fresh =
                by.flatMap(session -> passwords.fresh(session.operator().name(), PasswordSource.NEW_PASSWORD_VARIABLE));
        if (by.isEmpty() || fresh.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        return new KeyChangeWords(surroundings, texts)
                .say(
                        vault.keys().changePassword(by.get(), current, fresh.get()),
                        json,
                        Map.of("operator", by.get().operator().name()));
    }
}
