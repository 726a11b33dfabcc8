package org.onewindow.app.command;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.onewindow.app.settings.Settings;
import org.onewindow.language.Texts;
import org.onewindow.review.risk.PlantedWrong;
import org.onewindow.review.risk.RiskFlag;
import org.onewindow.review.risk.RiskScore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code onewindow risk score}: how well the rules fit what was planted. */
@Command(
        name = "score",
        description = "Score the rules by what was planted: recall by grade, precision, precision of the first 20.")
final class RiskScoreCommand implements Callable<Integer> {
    private static final List<String> GRADES = List.of("plain", "threshold", "disguised");

    private final Surroundings surroundings;

    @Mixin
    private RiskRun run = new RiskRun();

    @Option(names = "--labels", paramLabel = "FILE", required = true, description = "What was planted.")
    private Path labels = Path.of("labels.jsonl");

    RiskScoreCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Settings> settings = run.common.settings(surroundings);
        if (settings.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        Texts texts = CommonOptions.texts(settings.get());
        try {
            return call(settings.get(), texts);
        } catch (UnusableFileException e) {
            surroundings.err().println(e.sentence(texts));
            return ExitCode.TROUBLE;
        }
    }

    private int call(Settings settings, Texts texts) throws IOException {
        Optional<List<RiskFlag>> flags = run.flags(settings, surroundings, texts);
        if (flags.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        RiskScore score = RiskScore.of(flags.get(), labels());
        if (run.json) {
            new JsonLines(surroundings.out()).print(object(score));
        } else {
            object(score)
                    .forEach((key, value) ->
                            surroundings.out().println(texts.text("app.risk.score", key, String.valueOf(value))));
        }
        return ExitCode.DONE;
    }

    private static Map<String, Object> object(RiskScore score) {
        Map<String, Object> object = new LinkedHashMap<>();
        Map<String, Object> recall = new LinkedHashMap<>();
        GRADES.forEach(grade -> recall.put(grade, rounded(score.recall(grade))));
        object.put("recall", recall);
        object.put("precision", rounded(score.precision()));
        object.put("precisionSameRule", rounded(score.sameRulePrecision()));
        object.put("precisionAt20", rounded(score.precisionAt20()));
        object.put("flags", score.flags());
        object.put("missed", score.missed());
        object.put("wrongFlags", score.wrongFlags());
        return object;
    }

    private static double rounded(double share) {
        return Double.parseDouble(String.format(Locale.ROOT, "%.3f", share));
    }

    private List<PlantedWrong> labels() throws IOException {
        List<PlantedWrong> planted = new ArrayList<>();
        for (JsonNode line : RiskLogFile.lines(labels)) {
            planted.add(new PlantedWrong(
                    line.path("id").asText(),
                    line.path("rule").asText(),
                    line.path("grade").asText(),
                    Set.copyOf(RiskLogFile.texts(line.path("entries")))));
        }
        return planted;
    }
}
