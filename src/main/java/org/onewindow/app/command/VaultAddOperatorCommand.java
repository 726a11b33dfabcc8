package org.onewindow.app.command;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onewindow.access.Operator;
import org.onewindow.access.OperatorAdministration.Outcome;
import org.onewindow.access.Role;
import org.onewindow.access.Session;
import org.onewindow.app.settings.Settings;
import org.onewindow.app.station.StationVault;
import org.onewindow.language.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onewindow vault add-operator}: what an administrator does for a new colleague. Journalled. */
@Command(name = "add-operator", description = "Add an operator. Needs an administrator; journalled.")
final class VaultAddOperatorCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--as",
            required = true,
            paramLabel = "ADMIN",
            description = "The administrator who adds; password from a prompt or ONEWINDOW_PASSWORD.")
    private String administrator = "";

    @Parameters(
            paramLabel = "NAME",
            description = "The new operator's sign-in name; password from a prompt or ONEWINDOW_NEW_PASSWORD.")
    private String operator = "";

    @Option(
            names = "--role",
            required = true,
            paramLabel = "ROLE",
            description = "clerk, supervisor or administrator; nobody has two.")
    private Role role = Role.CLERK;

    @Option(names = "--name", paramLabel = "DISPLAY", description = "The name as screens show it.")
    private Optional<String> displayName = Optional.empty();

    @Option(names = "--json", description = "One JSON object: operator, name, role.")
    private boolean json;

    VaultAddOperatorCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Optional<Settings> settings = common.settings(surroundings);
        if (settings.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        Texts texts = CommonOptions.texts(settings.get());
        Optional<Operator> added = new NewOperator(surroundings, texts).of(operator, displayName, role);
        if (added.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        Optional<StationVault> opened = VaultCommand.open(settings.get(), surroundings, texts);
        if (opened.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        try (StationVault vault = opened.get()) {
            Optional<Session> by = new OperatorSignIn(vault.signIn(), surroundings, texts).signIn(administrator);
            Optional<char[]> password = by.flatMap(session ->
                    new PasswordSource(surroundings, texts).fresh(operator, PasswordSource.NEW_PASSWORD_VARIABLE));
            return password.isEmpty()
                    ? ExitCode.TROUBLE
                    : say(vault.operators().add(by.orElseThrow(), added.get(), password.get()), texts);
        }
    }

    private int say(Outcome outcome, Texts texts) {
        if (outcome instanceof Outcome.Added added) {
            print(added.operator(), texts);
            return ExitCode.DONE;
        } else if (outcome instanceof Outcome.PasswordRefused refused) {
            new NewOperator(surroundings, texts).say(refused.faults());
        } else if (outcome instanceof Outcome.NotAdded notAdded) {
            surroundings
                    .err()
                    .println(texts.text("access.addition."
                            + notAdded.reason().name().toLowerCase(Locale.ROOT).replace('_', '-')));
        } else if (outcome instanceof Outcome.NotPermitted) {
            surroundings.err().println(texts.text("access.not-permitted"));
        } else {
            surroundings.err().println(texts.text("access.not-ready.journal-unavailable"));
        }
        return ExitCode.TROUBLE;
    }

    private void print(Operator added, Texts texts) {
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("operator", added.name());
            line.put("name", added.displayName());
            line.put("role", added.role().name());
            new JsonLines(surroundings.out()).print(line);
        } else {
            surroundings.out().println(texts.text("access.addition.added"));
        }
    }
}
