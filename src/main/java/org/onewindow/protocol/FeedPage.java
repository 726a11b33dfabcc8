package org.onewindow.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What the hub decided about a counter's entries: entries of the hub's own log that concern this counter, in order.
 *
 * @param entries the entries from the sequence asked for, that one included
 * @param next what to ask for next: nothing else that concerns this counter stands in the hub's log before it
 * @param more whether there is more to fetch now
 * @param hubCheckpoint signed note: the hub's log as it is now
 */
public record FeedPage(List<FeedEntry> entries, long next, boolean more, String hubCheckpoint) {

    public FeedPage {
        entries = List.copyOf(entries);
    }

    /** The message's bytes. */
    public byte[] toJson() {
        ObjectNode json = MessageJson.object();
        ArrayNode list = json.putArray("entries");
        for (FeedEntry entry : entries) {
            list.addObject().put("sequence", entry.sequence()).put("entry", entry.entry());
        }
        json.put("next", next);
        json.put("more", more);
        json.put("hubCheckpoint", hubCheckpoint);
        return MessageJson.write(json);
    }

    /**
     * Reads what {@link #toJson()} wrote.
     *
     * @throws MalformedMessageException if it is anything else, or beyond {@link ProtocolLimits}
     */
    public static FeedPage fromJson(byte[] body) throws MalformedMessageException {
        MessageFields fields = MessageJson.read(body);
        List<FeedEntry> entries = new ArrayList<>();
        for (MessageFields entry : fields.objects("entries", ProtocolLimits.MOST_ROWS)) {
            entries.add(new FeedEntry(entry.integer("sequence"), entry.text("entry", ProtocolLimits.MOST_ENTRY_BYTES)));
            entry.end();
        }
        FeedPage page = new FeedPage(
                entries,
                fields.integer("next"),
                fields.flag("more"),
                fields.text("hubCheckpoint", ProtocolLimits.MOST_NOTE_CHARACTERS));
        fields.end();
        return page;
    }
}
