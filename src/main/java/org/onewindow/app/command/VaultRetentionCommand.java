package org.onewindow.app.command;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onewindow.access.Operator;
import org.onewindow.access.Permission;
import org.onewindow.access.RolePolicy;
import org.onewindow.app.settings.SettingKey;
import org.onewindow.journal.DayRetention;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.language.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onewindow vault retention}: destroys the personal data of days whose time is over. Each day is journalled before it goes. */
@Command(
        name = "retention",
        description = "Destroy the personal data of all days before one; entries and proofs stay. Journalled.")
final class VaultRetentionCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private VaultAdministrator administrator = new VaultAdministrator();

    @Option(
            names = "--before",
            paramLabel = "DAY",
            description =
                    "The first day that stays, yyyy-mm-dd, at least 183 days ago; standard: retention.days before today.")
    private Optional<LocalDate> before = Optional.empty();

    @Option(names = "--json", description = "One JSON object: before, days.")
    private boolean json;

    VaultRetentionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        return administrator.work(surroundings, found -> {
            LocalDate standard = LocalDate.now(surroundings.clock())
                    .minusDays(found.settings().number(SettingKey.RETENTION_DAYS));
            return retire(
                    found.vault().retention(found.settings(), surroundings.clock()),
                    before.orElse(standard),
                    found.by().operator(),
                    found.texts());
        });
    }

    private int retire(DayRetention retention, LocalDate first, Operator who, Texts texts)
            throws JournalUnavailableException {
        if (!new RolePolicy().allows(who.role(), Permission.CHANGE_SETTINGS)) {
            surroundings.err().println(texts.text("access.not-permitted"));
            return ExitCode.TROUBLE;
        }
        if (first.isAfter(retention.latest())) {
            surroundings.err().println(texts.text("app.retention.too-near", DayRetention.LEAST_DAYS_KEPT));
            return ExitCode.TROUBLE;
        }
        List<LocalDate> gone = retention.retire(first, who.name(), who.role().name());
        if (json) {
            Map<String, Object> line = new LinkedHashMap<>();
            line.put("before", first.toString());
            line.put("days", gone.stream().map(LocalDate::toString).toList());
            new JsonLines(surroundings.out()).print(line);
        } else {
            surroundings.out().println(texts.text("app.vault.retired", gone.size()));
        }
        return ExitCode.DONE;
    }
}
