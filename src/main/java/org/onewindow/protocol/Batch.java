package org.onewindow.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * A piece of a counter's log, for the hub. With no entries it only says where the counter's log stands: that is how each side checks the other at
 * every contact.
 *
 * @param counter whose log this is
 * @param first the sequence of the first entry; with none, the size of the log at {@code checkpoint}
 * @param entries at most {@link ProtocolLimits#MOST_ENTRIES}, without gaps from {@code first} on
 * @param checkpoint signed note: the checkpoint of the counter's log right after the last entry of this batch
 * @param logSize the number of entries the counter's log has by now; less than the hub acknowledged means that the counter went back
 * @param knownHub the size of the hub's newest checkpoint that this counter has seen, 0 for none
 */
public record Batch(
        String counter, long first, List<BatchEntry> entries, String checkpoint, long logSize, long knownHub) {

    public Batch {
        entries = List.copyOf(entries);
        if (!MessageFields.COUNTER.matcher(counter).matches()
                || first < 0
                || knownHub < 0
                || first + entries.size() > logSize
                || logSize > ProtocolLimits.LARGEST_SEQUENCE
                || entries.size() > ProtocolLimits.MOST_ENTRIES
                || checkpoint.length() > ProtocolLimits.MOST_NOTE_CHARACTERS
                || entries.stream().mapToLong(BatchEntry::size).sum() > ProtocolLimits.MOST_BATCH_BYTES) {
            throw new IllegalArgumentException("a batch beyond its bounds");
        }
    }

    /** The sequence after the last entry: the size of the counter's log at {@link #checkpoint}. */
    public long end() {
        return first + entries.size();
    }

    /** The message's bytes. */
    public byte[] toJson() {
        ObjectNode json = MessageJson.object();
        json.put("counter", counter);
        json.put("first", first);
        ArrayNode list = json.putArray("entries");
        entries.forEach(entry -> list.add(entry.json()));
        json.put("checkpoint", checkpoint);
        json.put("logSize", logSize);
        json.put("knownHub", knownHub);
        return MessageJson.write(json);
    }

    /**
     * Reads what {@link #toJson()} wrote.
     *
     * @throws MalformedMessageException if it is anything else, or beyond {@link ProtocolLimits}
     */
    public static Batch fromJson(byte[] body) throws MalformedMessageException {
        MessageFields fields = MessageJson.read(body);
        String counter = fields.counter();
        long first = fields.integer("first");
        List<BatchEntry> entries = new ArrayList<>();
        long bytes = 0;
        for (MessageFields entry : fields.objects("entries", ProtocolLimits.MOST_ENTRIES)) {
            BatchEntry read = BatchEntry.read(entry);
            bytes += read.size();
            entries.add(read);
        }
        MessageFields.expect(bytes <= ProtocolLimits.MOST_BATCH_BYTES, "entries");
        String checkpoint = fields.text("checkpoint", ProtocolLimits.MOST_NOTE_CHARACTERS);
        long logSize = fields.integer("logSize");
        MessageFields.expect(first + entries.size() <= logSize, "logSize");
        Batch batch = new Batch(counter, first, entries, checkpoint, logSize, fields.integer("knownHub"));
        fields.end();
        return batch;
    }
}
