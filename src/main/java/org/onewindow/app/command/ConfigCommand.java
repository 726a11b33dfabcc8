package org.onewindow.app.command;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onewindow.app.settings.ExchangeFiles;
import org.onewindow.app.settings.SettingKey;
import org.onewindow.app.settings.Settings;
import org.onewindow.app.settings.SettingsFault;
import org.onewindow.language.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onewindow config}: every setting in force, and where its value came from. */
@Command(name = "config", description = "Print the settings in force and where each value came from.")
final class ConfigCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--json", description = "One JSON object a line: key, value, origin.")
    private boolean json;

    ConfigCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Optional<Settings> settings = common.settings(surroundings);
        if (settings.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        Texts texts = CommonOptions.texts(settings.get());
        Optional<SettingsFault> fault = ExchangeFiles.fault(settings.get());
        JsonLines lines = new JsonLines(surroundings.out());
        if (!json) {
            surroundings
                    .out()
                    .println(texts.text("app.config.home", settings.get().home()));
        }
        for (SettingKey key : SettingKey.values()) {
            Settings.Value value = settings.get().value(key);
            if (json) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("key", key.key());
                line.put("value", value.text());
                line.put(
                        "origin", value.origin().name().toLowerCase(Locale.ROOT).replace('_', '-'));
                lines.print(line);
            } else {
                surroundings
                        .out()
                        .printf(
                                "%-34s %-28s %s%n",
                                key.key(), value.text(), texts.text("app.config.origin." + value.origin()));
            }
        }
        if (fault.isPresent()) {
            surroundings.out().flush();
            CommonOptions.sayFaults(List.of(fault.get()), surroundings, texts);
            return ExitCode.TROUBLE;
        }
        return ExitCode.DONE;
    }
}
