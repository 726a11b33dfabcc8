package org.onewindow.app.command;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onewindow.app.settings.Settings;
import org.onewindow.subject.Divisions;
import org.onewindow.subject.Finding;
import org.onewindow.subject.NumberCheck;
import org.onewindow.subject.NumberReader;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onewindow check}: whether numbers are right, and if not, what is wrong. Sends nothing anywhere. */
@Command(name = "check", description = "Check numbers: kind, what is wrong, what to look at. Nothing is sent anywhere.")
final class CheckCommand implements Callable<Integer> {
    private static final String STANDARD_INPUT = "-";

    private final Surroundings surroundings;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(names = "--json", description = "One JSON object a line: input, normalised, kind, valid, reason, warnings.")
    private boolean json;

    @Parameters(
            arity = "1..*",
            paramLabel = "NUMBER",
            description = "Numbers; - reads them line by line from standard input.")
    private List<String> numbers = new ArrayList<>();

    CheckCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Settings> settings = common.settings(surroundings);
        if (settings.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        NumberReader reader = new NumberReader(Divisions.load());
        NumberWords words = new NumberWords(CommonOptions.texts(settings.get()));
        boolean allValid = true;
        for (String number : numbers) {
            if (number.equals(STANDARD_INPUT)) {
                BoundedLines lines = new BoundedLines(surroundings.in(), NumberReader.LONGEST_INPUT + 1);
                for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
                    allValid &= check(line.get(), reader, words);
                }
            } else {
                allValid &= check(number, reader, words);
            }
        }
        return allValid ? ExitCode.DONE : ExitCode.NO;
    }

    private boolean check(String input, NumberReader reader, NumberWords words) {
        NumberCheck check = reader.read(input, LocalDate.now(surroundings.clock()));
        if (json) {
            new JsonLines(surroundings.out()).print(line(input, check));
        } else {
            surroundings.out().println(words.sentence(input, check));
        }
        return !(check instanceof NumberCheck.Invalid);
    }

    private static Map<String, Object> line(String input, NumberCheck check) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("input", input);
        line.put("normalised", check.normalised());
        if (check instanceof NumberCheck.Valid valid) {
            line.put("normalised", valid.number().value());
            line.put("kind", valid.number().kind().name());
            line.put("valid", true);
            line.put("reason", null);
            line.put(
                    "warnings",
                    valid.warnings().stream().map(CheckCommand::finding).toList());
        } else if (check instanceof NumberCheck.Ambiguous ambiguous) {
            line.put(
                    "kind",
                    ambiguous.candidates().stream()
                            .map(candidate -> candidate.number().kind().name())
                            .toList());
            line.put("valid", true);
            line.put("reason", null);
            line.put("warnings", List.of(finding(ambiguous.warning())));
        } else if (check instanceof NumberCheck.Invalid invalid) {
            line.put("kind", null);
            line.put("valid", false);
            line.put("reason", finding(invalid.reason()));
            line.put("warnings", List.of());
        }
        return line;
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("code", finding.code().name());
        object.put("position", finding.position());
        object.put("arguments", finding.arguments());
        return object;
    }
}
