package org.onewindow.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onewindow.access.Operator;
import org.onewindow.access.PasswordFault;
import org.onewindow.access.PasswordPolicy;
import org.onewindow.access.Role;
import org.onewindow.app.settings.Settings;
import org.onewindow.app.station.StationVault;
import org.onewindow.language.Texts;
import org.onewindow.protocol.RecoveredKey;
import org.onewindow.protocol.RecoverySlot;
import org.onewindow.vault.VaultRecovery;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onewindow vault recover}: prints what the hub needs to recover the key, and lets a new administrator in with what the hub made of it. */
@Command(name = "recover", description = "Print the recovery slot, or let a new administrator in with a recovered key.")
final class VaultRecoverCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--key", paramLabel = "FILE", description = "The recovered key that the hub made.")
    private Optional<Path> keyFile = Optional.empty();

    @Option(
            names = "--operator",
            paramLabel = "NAME",
            description = "The new administrator's sign-in name; password from a prompt or ONEWINDOW_NEW_PASSWORD.")
    private Optional<String> operator = Optional.empty();

    @Option(names = "--name", paramLabel = "DISPLAY", description = "The name as screens show it.")
    private Optional<String> displayName = Optional.empty();

    @Option(names = "--json", description = "One JSON object: slot, operator.")
    private boolean json;

    VaultRecoverCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Optional<Settings> settings = common.settings(surroundings);
        if (settings.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        Texts texts = CommonOptions.texts(settings.get());
        if (keyFile.isPresent() && operator.isEmpty()) {
            return trouble(texts.text("app.vault.recovery-operator-needed"));
        }
        Optional<StationVault> opened = VaultCommand.open(settings.get(), surroundings, texts);
        if (opened.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        try (StationVault vault = opened.get()) {
            return keyFile.isPresent() ? recover(vault, keyFile.get(), texts) : printSlot(vault, texts);
        }
    }

    private int printSlot(StationVault vault, Texts texts) {
        Optional<RecoverySlot> slot = vault.recoverySlot();
        if (slot.isEmpty()) {
            return trouble(texts.text("app.vault.no-recovery-slot"));
        }
        print(slot.get().text(), "slot", slot.get().text());
        return ExitCode.DONE;
    }

    private int recover(StationVault vault, Path file, Texts texts) {
        Optional<RecoveredKey> key = read(file);
        if (key.isEmpty()) {
            return trouble(texts.text("app.vault.recovery-key-file", file.toString()));
        }
        NewOperator words = new NewOperator(surroundings, texts);
        Optional<Operator> fresh = words.of(operator.orElseThrow(), displayName, Role.ADMINISTRATOR);
        Optional<char[]> password = fresh.flatMap(
                one -> new PasswordSource(surroundings, texts).fresh(one.name(), PasswordSource.NEW_PASSWORD_VARIABLE));
        if (password.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        try {
            List<PasswordFault> faults = new PasswordPolicy().faults(operator.get(), password.get());
            words.say(faults);
            return faults.isEmpty()
                    ? say(vault.recover(key.get(), fresh.orElseThrow(), password.get()), texts)
                    : ExitCode.TROUBLE;
        } finally {
            key.get().wipe();
            Arrays.fill(password.get(), '\0');
        }
    }

    private static Optional<RecoveredKey> read(Path file) {
        try {
            return RecoveredKey.parse(Files.readString(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private int say(Optional<VaultRecovery.Recovery> came, Texts texts) {
        if (came.isEmpty()) {
            return trouble(texts.text("access.not-ready.journal-unavailable"));
        }
        String words = texts.text(
                "access.recovery." + came.get().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (came.get() != VaultRecovery.Recovery.DONE) {
            return trouble(words);
        }
        print(words, "operator", operator.orElseThrow());
        return ExitCode.DONE;
    }

    private void print(String words, String field, String value) {
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("slot", field.equals("slot") ? value : null);
            line.put("operator", field.equals("operator") ? value : null);
            new JsonLines(surroundings.out()).print(line);
        } else {
            surroundings.out().println(words);
        }
    }

    private int trouble(String words) {
        surroundings.err().println(words);
        return ExitCode.TROUBLE;
    }
}
