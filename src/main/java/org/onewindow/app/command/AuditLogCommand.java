package org.onewindow.app.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onewindow.app.settings.Settings;
import org.onewindow.app.station.Station;
import org.onewindow.journal.audit.ExportedLog;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.language.Texts;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands share that make something of a log: this station's, or with {@code --log} an export's. */
abstract class AuditLogCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Option(
            names = "--log",
            paramLabel = "LOG",
            description = "An export that begins with the first entry, instead of this station's log.")
    private Optional<Path> log = Optional.empty();

    @Option(names = "--json", description = "One JSON object; its fields are in command-line.md.")
    private boolean json;

    AuditLogCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** Does it; the exit code. */
    abstract int run(AuditSource source, Texts texts) throws IOException, MalformedProofException;

    @Override
    public final Integer call() throws IOException {
        Optional<Settings> settings = common.settings(surroundings);
        if (settings.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        Texts texts = CommonOptions.texts(settings.get());
        try {
            if (log.isPresent()) {
                return run(AuditSource.of(ExportedLog.read(log.get())), texts);
            }
            Optional<Station> opened = StationCommands.open(settings.get(), surroundings, texts);
            if (opened.isEmpty()) {
                return ExitCode.TROUBLE;
            }
            try (Station station = opened.get()) {
                return run(AuditSource.of(station), texts);
            }
        } catch (MalformedProofException e) {
            surroundings.err().println(texts.text("app.audit.unreadable", String.valueOf(e.getMessage())));
        } catch (IOException e) {
            surroundings.err().println(texts.text("app.audit.no-file", String.valueOf(e.getMessage())));
        }
        return ExitCode.TROUBLE;
    }

    /** Prints the object with {@code --json}, else the text as it is. */
    final int done(Map<String, Object> object, String text) {
        if (json) {
            new JsonLines(surroundings.out()).print(object);
        } else {
            surroundings.out().print(text);
            surroundings.out().flush();
        }
        return ExitCode.DONE;
    }

    /** Says that the answer is no. */
    final int no(String sentence) {
        surroundings.err().println(sentence);
        return ExitCode.NO;
    }
}
