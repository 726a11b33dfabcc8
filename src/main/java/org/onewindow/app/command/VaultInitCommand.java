package org.onewindow.app.command;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onewindow.access.Operator;
import org.onewindow.access.PasswordFault;
import org.onewindow.access.PasswordPolicy;
import org.onewindow.access.Role;
import org.onewindow.app.settings.Settings;
import org.onewindow.app.station.StationBuilder;
import org.onewindow.app.station.StationVault;
import org.onewindow.language.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onewindow vault init}: makes the vault of this counter, with an administrator. */
@Command(name = "init", description = "Make this counter's vault. The first operator is its administrator.")
final class VaultInitCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--operator",
            required = true,
            paramLabel = "NAME",
            description = "The administrator's sign-in name; password from a prompt or ONEWINDOW_PASSWORD.")
    private String operator = "";

    @Option(names = "--name", paramLabel = "DISPLAY", description = "The name as screens show it.")
    private Optional<String> displayName = Optional.empty();

    @Option(names = "--json", description = "One JSON object: directory, counter, operator, role.")
    private boolean json;

    VaultInitCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Optional<Settings> settings = common.settings(surroundings);
        if (settings.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        Texts texts = CommonOptions.texts(settings.get());
        NewOperator words = new NewOperator(surroundings, texts);
        Optional<Operator> first = words.of(operator, displayName, Role.ADMINISTRATOR);
        Optional<char[]> password = first.flatMap(
                one -> new PasswordSource(surroundings, texts).fresh(one.name(), PasswordSource.PASSWORD_VARIABLE));
        if (password.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        try {
            List<PasswordFault> faults = new PasswordPolicy().faults(operator, password.get());
            words.say(faults);
            return faults.isEmpty()
                    ? create(settings.get(), first.orElseThrow(), password.get(), texts)
                    : ExitCode.TROUBLE;
        } finally {
            Arrays.fill(password.get(), '\0');
        }
    }

    private int create(Settings settings, Operator first, char[] password, Texts texts) {
        Optional<StationVault> made = VaultCommand.opened(
                StationVault.create(settings, surroundings.clock(), first, password), surroundings, texts);
        if (made.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        try (StationVault vault = made.get()) {
            String directory = StationBuilder.vaultOf(settings).toString();
            String counter = vault.status().counter();
            if (json) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("directory", directory);
                line.put("counter", counter);
                line.put("operator", first.name());
                line.put("role", first.role().name());
                new JsonLines(surroundings.out()).print(line);
            } else {
                surroundings.out().println(texts.text("app.vault.made", directory, counter, first.name()));
            }
            return ExitCode.DONE;
        }
    }
}
