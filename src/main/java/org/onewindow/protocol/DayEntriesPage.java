package org.onewindow.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A day's entries of all counters, by counter and sequence.
 *
 * @param entries this page
 * @param next what to ask for next; none when this was the last page
 */
public record DayEntriesPage(List<DayEntry> entries, Optional<DayCursor> next) {

    public DayEntriesPage {
        entries = List.copyOf(entries);
    }

    /** The message's bytes. */
    public byte[] toJson() {
        ObjectNode json = MessageJson.object();
        ArrayNode list = json.putArray("entries");
        entries.forEach(entry -> list.add(entry.json()));
        next.ifPresent(cursor -> json.put("next", cursor.toString()));
        return MessageJson.write(json);
    }

    /**
     * Reads what {@link #toJson()} wrote.
     *
     * @throws MalformedMessageException if it is anything else, or beyond {@link ProtocolLimits}
     */
    public static DayEntriesPage fromJson(byte[] body) throws MalformedMessageException {
        MessageFields fields = MessageJson.read(body);
        List<DayEntry> entries = new ArrayList<>();
        for (MessageFields entry : fields.objects("entries", ProtocolLimits.MOST_ROWS)) {
            entries.add(DayEntry.read(entry));
        }
        Optional<String> next = fields.optionalText("next", 40);
        fields.end();
        if (next.isEmpty()) {
            return new DayEntriesPage(entries, Optional.empty());
        }
        return new DayEntriesPage(entries, Optional.of(DayCursor.parse(next.get())));
    }
}
