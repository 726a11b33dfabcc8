package org.onewindow.app.command;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.onewindow.access.Operator;
import org.onewindow.access.Permission;
import org.onewindow.access.Session;
import org.onewindow.app.settings.Settings;
import org.onewindow.app.station.Station;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryCodec;
import org.onewindow.journal.EntryDraft;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.journal.LogProofs;
import org.onewindow.journal.audit.ExportWriter;
import org.onewindow.language.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onewindow audit export}: the log in a file that others can check. Journalled before anything is written. */
@Command(name = "export", description = "Write the log into a file that can be checked without a station. Journalled.")
final class AuditExportCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Mixin
    private AuditOperator operator = new AuditOperator();

    @Parameters(paramLabel = "FILE", description = "The file to write; one that exists is not overwritten.")
    private Path file = Path.of("");

    @Option(
            names = "--from",
            paramLabel = "SEQUENCE",
            converter = LogNumber.class,
            defaultValue = "0",
            description = "The first entry; standard ${DEFAULT-VALUE}. Receipts need an export from 0.")
    private long from;

    @Option(names = "--json", description = "One JSON object: file, origin, from, entries, root, key.")
    private boolean json;

    AuditExportCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Optional<Settings> settings = common.settings(surroundings);
        if (settings.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        Texts texts = CommonOptions.texts(settings.get());
        Optional<Station> opened = StationCommands.open(settings.get(), surroundings, texts);
        if (opened.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        try (Station station = opened.get()) {
            Optional<Session> session = operator.signIn(station, Permission.EXPORT_LOG, surroundings, texts);
            return session.isEmpty()
                    ? ExitCode.TROUBLE
                    : export(station, session.get().operator(), texts);
        } catch (JournalUnavailableException e) {
            surroundings.err().println(texts.text("access.not-ready.journal-unavailable"));
        } catch (IOException e) {
            surroundings.err().println(texts.text("app.audit.not-written", e.toString()));
        }
        return ExitCode.TROUBLE;
    }

    private int export(Station station, Operator who, Texts texts) throws IOException, JournalUnavailableException {
        LogProofs log = station.logProofs();
        if (Long.compareUnsigned(from, log.size()) >= 0) {
            surroundings.err().println(texts.text("app.audit.no-entry", LogNumber.text(from)));
            return ExitCode.TROUBLE;
        }
        Entry noted = station.journal()
                .record(EntryDraft.of(Action.EXPORTED, who.name(), who.role().name())
                        .withOutcome("log")
                        .withDetails(Map.of("from", String.valueOf(from))));
        long size = noted.sequence() + 1;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file, StandardOpenOption.CREATE_NEW));
                Stream<Entry> entries = station.journalReader().from(from)) {
            if (!new ExportWriter(log)
                    .write(out, entries.map(EntryCodec::encode).iterator(), from, size)) {
                throw new IOException("the log can't be signed");
            }
        }
        print(log, size, texts);
        return ExitCode.DONE;
    }

    private void print(LogProofs log, long size, Texts texts) {
        String origin = log.key().orElseThrow().name();
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("file", file.toString());
            object.put("origin", origin);
            object.put("from", from);
            object.put("entries", size - from);
            object.put("root", log.root(size).base64());
            object.put("key", log.key().orElseThrow().text());
            new JsonLines(surroundings.out()).print(object);
        } else {
            surroundings
                    .out()
                    .println(texts.text(
                            "app.audit.exported",
                            file.toString(),
                            String.valueOf(size - from),
                            log.key().orElseThrow().text()));
        }
    }
}
