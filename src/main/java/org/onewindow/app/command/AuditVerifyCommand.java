package org.onewindow.app.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onewindow.app.settings.Settings;
import org.onewindow.journal.audit.ExportCheck;
import org.onewindow.journal.audit.ExportedLog;
import org.onewindow.journal.audit.Verdict;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.journal.proof.SignedNote;
import org.onewindow.language.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onewindow audit verify}: whether an export is the log that was signed; needs no station. */
@Command(name = "verify", description = "Check an exported log and name the first bad entry. Needs no station.")
final class AuditVerifyCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "LOG", description = "The export.")
    private Path log = Path.of("");

    @Option(
            names = "--key",
            paramLabel = "VKEY",
            description = "The log's public key, or a file with it. Without it the export's own is believed.")
    private Optional<String> key = Optional.empty();

    @Option(
            names = "--known",
            paramLabel = "FILE",
            description = "A checkpoint or an export of the same log from elsewhere; may be given several times.")
    private List<Path> known = new ArrayList<>();

    @Option(names = "--json", description = "One JSON object: valid, kind, firstBad, origin, from, entries, root, key.")
    private boolean json;

    AuditVerifyCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Settings> settings = common.settings(surroundings);
        if (settings.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        Texts texts = CommonOptions.texts(settings.get());
        Verdict verdict;
        try {
            Optional<NoteVerifier> trusted =
                    key.isPresent() ? Optional.of(AuditCommand.key(key.get())) : Optional.empty();
            List<SignedNote> notes = new ArrayList<>();
            for (Path file : known) {
                notes.addAll(notes(file));
            }
            verdict = ExportCheck.check(log, trusted, notes);
        } catch (MalformedProofException e) {
            surroundings.err().println(texts.text("app.audit.unreadable", String.valueOf(e.getMessage())));
            return ExitCode.TROUBLE;
        } catch (IOException e) {
            surroundings.err().println(texts.text("app.audit.no-file", String.valueOf(e.getMessage())));
            return ExitCode.TROUBLE;
        }
        if (verdict instanceof Verdict.NotChecked not) {
            surroundings.err().println(texts.text("app.audit.not-checked." + not.why()));
            return ExitCode.TROUBLE;
        }
        if (key.isEmpty()) {
            surroundings.err().println(texts.text("app.audit.own-key"));
        }
        print(verdict, texts);
        return verdict instanceof Verdict.Valid ? ExitCode.DONE : ExitCode.NO;
    }

    private static List<SignedNote> notes(Path file) throws IOException, MalformedProofException {
        try {
            return ExportedLog.notesIn(file);
        } catch (MalformedProofException notAnExport) {
            return List.of(SignedNote.parse(Files.readString(file)));
        }
    }

    private void print(Verdict verdict, Texts texts) {
        Map<String, Object> line = new LinkedHashMap<>();
        if (verdict instanceof Verdict.Valid valid) {
            line.put("valid", true);
            line.put("kind", null);
            line.put("firstBad", null);
            line.put("origin", valid.key().name());
            line.put("from", LogNumber.json(valid.from()));
            line.put("entries", LogNumber.json(valid.size() - valid.from()));
            line.put("root", valid.root().base64());
            line.put("key", valid.key().text());
        } else if (verdict instanceof Verdict.Bad bad) {
            line.put("valid", false);
            line.put("kind", bad.kind().word());
            line.put("firstBad", LogNumber.json(bad.first()));
            List.of("origin", "from", "entries", "root", "key").forEach(name -> line.put(name, null));
        }
        if (json) {
            new JsonLines(surroundings.out()).print(line);
        } else if (verdict instanceof Verdict.Valid valid) {
            surroundings
                    .out()
                    .println(texts.text(
                            "app.audit.valid",
                            valid.key().name(),
                            LogNumber.text(valid.from()),
                            LogNumber.text(valid.size()),
                            valid.root().base64()));
        } else if (verdict instanceof Verdict.Bad bad) {
            surroundings
                    .out()
                    .println(texts.text(
                            "app.audit.bad",
                            LogNumber.text(bad.first()),
                            texts.text("app.audit.kind." + bad.kind().word())));
        }
    }
}
