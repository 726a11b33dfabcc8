package org.onewindow.app.command;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.onewindow.journal.proof.Checkpoint;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.TlogProof;
import org.onewindow.journal.proof.TreeHash;
import org.onewindow.language.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code onewindow audit prove}: a receipt for one entry. */
@Command(name = "prove", description = "Print a receipt for an entry (C2SP tlog-proof), the entry in it.")
final class AuditProveCommand extends AuditLogCommand {

    @Parameters(paramLabel = "SEQUENCE", converter = LogNumber.class, description = "The entry's sequence, from 0.")
    private long sequence;

    AuditProveCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int run(AuditSource source, Texts texts) throws IOException, MalformedProofException {
        Optional<TlogProof> receipt = source.receipt(sequence);
        if (receipt.isEmpty()) {
            return no(texts.text("app.audit.no-entry", LogNumber.text(sequence)));
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("index", LogNumber.json(receipt.get().index()));
        object.put(
                "size",
                LogNumber.json(
                        Checkpoint.parse(receipt.get().checkpoint().text()).size()));
        object.put(
                "hashes", receipt.get().hashes().stream().map(TreeHash::base64).toList());
        object.put("receipt", receipt.get().text());
        return done(object, receipt.get().text());
    }
}
