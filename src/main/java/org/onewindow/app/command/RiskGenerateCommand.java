package org.onewindow.app.command;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onewindow.app.settings.Settings;
import org.onewindow.language.Texts;
import org.onewindow.sandbox.day.DayLabel;
import org.onewindow.sandbox.day.SyntheticDay;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onewindow risk generate}: a synthetic day as files. */
@Command(
        name = "generate",
        description = "Write a synthetic day: log.jsonl, facts.jsonl and labels.jsonl. Everybody in it is invented.")
final class RiskGenerateCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--seed",
            paramLabel = "N",
            required = true,
            description = "Which day; the same seed, the same day.")
    private long seed;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to; made if it is not there.")
    private Path out = Path.of(".");

    @Option(
            names = "--day",
            paramLabel = "DATE",
            defaultValue = "2026-12-01",
            description = "The date of the day; standard ${DEFAULT-VALUE}.")
    private LocalDate day = LocalDate.EPOCH;

    @Option(names = "--clean", description = "Plant nothing: honest work only.")
    private boolean clean;

    RiskGenerateCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Settings> settings = common.settings(surroundings);
        if (settings.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        Texts texts = CommonOptions.texts(settings.get());
        Optional<InventedCountry> country = InventedCountry.of(settings.get(), surroundings, texts);
        if (country.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        SyntheticDay made = SyntheticDay.of(
                seed,
                country.get().country(),
                country.get().catalogue(),
                day,
                surroundings.clock().getZone(),
                clean);
        Files.createDirectories(out);
        RiskLogFile.write(out.resolve("log.jsonl"), SyntheticFacts.looks(made));
        RiskFactsFile.write(out.resolve("facts.jsonl"), made);
        labels(made);
        surroundings
                .out()
                .println(texts.text(
                        "app.risk.generated",
                        made.entries().size(),
                        made.labels().size(),
                        out.toString()));
        return ExitCode.DONE;
    }

    private void labels(SyntheticDay made) throws IOException {
        try (BufferedWriter file = Files.newBufferedWriter(out.resolve("labels.jsonl"))) {
            for (DayLabel label : made.labels()) {
                Map<String, Object> line = new LinkedHashMap<>();
                line.put("id", label.id());
                line.put("rule", label.rule());
                line.put("grade", label.grade().name().toLowerCase(Locale.ROOT));
                line.put("entries", label.entries());
                file.write(RiskLogFile.JSON.writeValueAsString(line));
                file.newLine();
            }
        }
    }
}
