package org.onewindow.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * Where the hub's own log stands.
 *
 * @param checkpoint signed note
 * @param consistency the proof from the size asked for, hashes in Base64; empty as in {@link BatchTaken#consistency}
 */
public record HubCheckpoint(String checkpoint, List<String> consistency) {

    public HubCheckpoint {
        consistency = List.copyOf(consistency);
    }

    /** The message's bytes. */
    public byte[] toJson() {
        ObjectNode json = MessageJson.object();
        json.put("checkpoint", checkpoint);
        ArrayNode list = json.putArray("consistency");
        consistency.forEach(list::add);
        return MessageJson.write(json);
    }

    /**
     * Reads what {@link #toJson()} wrote.
     *
     * @throws MalformedMessageException if it is anything else, or beyond {@link ProtocolLimits}
     */
    public static HubCheckpoint fromJson(byte[] body) throws MalformedMessageException {
        MessageFields fields = MessageJson.read(body);
        HubCheckpoint checkpoint = new HubCheckpoint(
                fields.text("checkpoint", ProtocolLimits.MOST_NOTE_CHARACTERS), fields.hashes("consistency"));
        fields.end();
        return checkpoint;
    }
}
