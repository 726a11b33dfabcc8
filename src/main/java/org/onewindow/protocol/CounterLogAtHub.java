package org.onewindow.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * The log that a counter writes, as the hub has it.
 *
 * @param counter its number
 * @param origin the log's origin
 * @param key the verifier key of its checkpoints
 * @param size how many entries the hub has taken, each checked against a checkpoint
 * @param checkpoint the signed note that came with the newest of them; empty before the first
 * @param frozen why nothing more is taken, {@code fork} or {@code rollback}
 */
public record CounterLogAtHub(
        String counter, String origin, String key, long size, String checkpoint, Optional<String> frozen) {
    private static final int LONGEST_ORIGIN = 200;
    private static final int LONGEST_KEY = 400;
    private static final int LONGEST_REASON = 16;

    ObjectNode json() {
        ObjectNode json = MessageJson.object()
                .put("counter", counter)
                .put("origin", origin)
                .put("key", key)
                .put("size", size)
                .put("checkpoint", checkpoint);
        frozen.ifPresent(reason -> json.put("frozen", reason));
        return json;
    }

    static CounterLogAtHub read(MessageFields fields) throws MalformedMessageException {
        CounterLogAtHub log = new CounterLogAtHub(
                fields.counter(),
                fields.text("origin", LONGEST_ORIGIN),
                fields.text("key", LONGEST_KEY),
                fields.integer("size"),
                fields.text("checkpoint", ProtocolLimits.MOST_NOTE_CHARACTERS),
                fields.optionalText("frozen", LONGEST_REASON));
        fields.end();
        return log;
    }
}
