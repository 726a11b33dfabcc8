package org.onewindow.app.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onewindow.app.settings.Settings;
import org.onewindow.language.Texts;
import org.onewindow.review.risk.EntryRef;
import org.onewindow.review.risk.RiskFlag;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code onewindow risk run}: what looks wrong in a log. */
@Command(
        name = "run",
        description = "Print what looks wrong in a log, the gravest first. Exit code 1 if anything does.")
final class RiskRunCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private RiskRun run = new RiskRun();

    RiskRunCommand(Surroundings surroundings) {
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
        flags.get().forEach(flag -> print(flag, texts));
        return flags.get().isEmpty() ? ExitCode.DONE : ExitCode.NO;
    }

    private void print(RiskFlag flag, Texts texts) {
        if (!run.json) {
            surroundings
                    .out()
                    .println(texts.text("app.risk.flag", flag.severity(), flag.title(texts), flag.sentence(texts)));
            return;
        }
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("id", flag.id());
        line.put("rule", flag.rule());
        line.put("form", flag.form());
        line.put("severity", flag.severity());
        line.put("operators", flag.operators());
        line.put("first", flag.first().toString());
        line.put("last", flag.last().toString());
        line.put("sentence", flag.sentence(texts));
        line.put("evidence", flag.evidence().stream().map(EntryRef::toString).toList());
        new JsonLines(surroundings.out()).print(line);
    }
}
