package org.onewindow.app.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.NoteVerifier;
import org.onewindow.journal.proof.SignedNote;
import org.onewindow.language.Texts;
import picocli.CommandLine.Command;

/** {@code onewindow audit checkpoint}: how far the log is, signed, and the key to check it with. */
@Command(name = "checkpoint", description = "Print the log's newest signed checkpoint (C2SP tlog-checkpoint).")
final class AuditCheckpointCommand extends AuditLogCommand {

    AuditCheckpointCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int run(AuditSource source, Texts texts) throws MalformedProofException {
        Optional<SignedNote> newest = source.newest();
        Optional<NoteVerifier> key = source.key();
        if (newest.isEmpty() || key.isEmpty()) {
            return no(texts.text("app.audit.no-checkpoint"));
        }
        Checkpoint checkpoint = Checkpoint.parse(newest.get().text());
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("origin", checkpoint.origin());
        object.put("size", LogNumber.json(checkpoint.size()));
        object.put("root", checkpoint.root().base64());
        object.put("note", newest.get().encode());
        object.put("key", key.get().text());
        return done(object, newest.get().encode());
    }
}
