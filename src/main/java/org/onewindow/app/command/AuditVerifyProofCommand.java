package org.onewindow.app.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.onewindow.app.settings.Settings;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.journal.proof.TlogProof;
import org.onewindow.language.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code onewindow audit verify-proof}: whether a receipt proves its entry; needs no station. */
@Command(name = "verify-proof", description = "Check a receipt and print the entry it proves. Needs no station.")
final class AuditVerifyProofCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private CommonOptions common = new CommonOptions();

    @Parameters(paramLabel = "RECEIPT", description = "The file with the receipt.")
    private Path receipt = Path.of("");

    @Option(
            names = "--key",
            required = true,
            paramLabel = "VKEY",
            description = "The log's public key, or a file with it.")
    private String key = "";

    @Option(names = "--json", description = "One JSON object: valid, origin, index, size, entry.")
    private boolean json;

    AuditVerifyProofCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Optional<Settings> settings = common.settings(surroundings);
        if (settings.isEmpty()) {
            return ExitCode.TROUBLE;
        }
        Texts texts = CommonOptions.texts(settings.get());
        try {
            return check(AuditCommand.key(key), Files.readString(receipt), texts);
        } catch (MalformedProofException e) {
            surroundings.err().println(texts.text("app.audit.unreadable", String.valueOf(e.getMessage())));
        } catch (IOException e) {
            surroundings.err().println(texts.text("app.audit.no-file", String.valueOf(e.getMessage())));
        }
        return ExitCode.TROUBLE;
    }

    private int check(NoteVerifier log, String text, Texts texts) {
        Optional<TlogProof> proof = parsed(text);
        Optional<Checkpoint> proved = proof.flatMap(read -> read.verified(log));
        String entry = proof.map(read -> new String(read.extra(), StandardCharsets.UTF_8))
                .orElse("");
        if (json) {
            Map<String, Object> object = new LinkedHashMap<>();
            object.put("valid", proved.isPresent());
            object.put("origin", proved.map(Checkpoint::origin).orElse(null));
            object.put(
                    "index",
                    proved.flatMap(sure -> proof)
                            .map(read -> LogNumber.json(read.index()))
                            .orElse(null));
            object.put("size", proved.map(sure -> LogNumber.json(sure.size())).orElse(null));
            object.put("entry", proved.map(sure -> entry).orElse(null));
            new JsonLines(surroundings.out()).print(object);
        } else if (proved.isPresent()) {
            surroundings.out().println(entry);
        } else {
            surroundings.out().println(texts.text("app.audit.proves-nothing"));
        }
        return proved.isPresent() ? ExitCode.DONE : ExitCode.NO;
    }

    private static Optional<TlogProof> parsed(String text) {
        try {
            return Optional.of(TlogProof.parse(text));
        } catch (MalformedProofException e) {
            return Optional.empty();
        }
    }
}
