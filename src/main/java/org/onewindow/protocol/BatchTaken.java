package org.onewindow.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The hub has the batch, durably: everything before {@code next} is acknowledged.
 *
 * @param counter whose log
 * @param next the sequence the hub expects next: the number of entries it has of this counter
 * @param hubCheckpoint signed note: the hub's log with this batch noted in it
 * @param consistency the proof that the hub's log at {@code knownHub} is a prefix of this one: hashes in Base64; empty when {@code knownHub} is 0 or
 *     this very size, and when the hub no longer has as much (then the checkpoint is smaller: the hub went back)
 */
public record BatchTaken(String counter, long next, String hubCheckpoint, List<String> consistency) {

    public BatchTaken {
        consistency = List.copyOf(consistency);
    }

    /** The message's bytes. */
    public byte[] toJson() {
        ObjectNode json = MessageJson.object();
        json.put("counter", counter);
        json.put("next", next);
        json.put("hubCheckpoint", hubCheckpoint);
        ArrayNode list = json.putArray("consistency");
        consistency.forEach(list::add);
        return MessageJson.write(json);
    }

    /**
     * Reads what {@link #toJson()} wrote.
     *
     * @throws MalformedMessageException if it is anything else, or beyond {@link ProtocolLimits}
     */
    public static BatchTaken fromJson(byte[] body) throws MalformedMessageException {
        MessageFields fields = MessageJson.read(body);
        BatchTaken taken = new BatchTaken(
                fields.counter(),
                fields.integer("next"),
                fields.text("hubCheckpoint", ProtocolLimits.MOST_NOTE_CHARACTERS),
                fields.hashes("consistency"));
        fields.end();
        return taken;
    }
}
