package org.onewindow.app.command;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.onewindow.journal.proof.ConsistencyProof;
import org.onewindow.journal.proof.TreeHash;
import org.onewindow.language.Texts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code onewindow audit prove-consistency}: that the log has only grown. */
@Command(name = "prove-consistency", description = "Print the proof that the log has only grown between two sizes.")
final class AuditProveConsistencyCommand extends AuditLogCommand {

    @Parameters(
            index = "0",
            paramLabel = "FIRST",
            converter = LogNumber.class,
            description = "The smaller number of entries, from 1.")
    private long first;

    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "SECOND",
            converter = LogNumber.class,
            description = "The larger number of entries; all there are, unless told otherwise.")
    private Optional<Long> second = Optional.empty();

    AuditProveConsistencyCommand(Surroundings surroundings) {
        super(surroundings);
    }

    @Override
    int run(AuditSource source, Texts texts) {
        long larger = second.orElse(source.size());
        if (first == 0 || Long.compareUnsigned(first, larger) > 0 || Long.compareUnsigned(larger, source.size()) > 0) {
            return no(texts.text("app.audit.sizes", LogNumber.text(source.size())));
        }
        ConsistencyProof proof = source.consistency(first, larger);
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("first", first);
        object.put("second", larger);
        object.put("firstRoot", source.root(first).base64());
        object.put("secondRoot", source.root(larger).base64());
        object.put("hashes", proof.hashes().stream().map(TreeHash::base64).toList());
        return done(
                object,
                proof.hashes().stream().map(hash -> hash.base64() + "\n").collect(Collectors.joining()));
    }
}
