package org.onewindow.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;

/**
 * On which other days than one a log has the entries of a span.
 *
 * @param entries how many it has
 * @param first the earliest of those days; none if it has no such entry
 * @param last the latest
 */
public record SpanDays(long entries, Optional<LocalDate> first, Optional<LocalDate> last) {

    /** The message's bytes. */
    public byte[] toJson() {
        ObjectNode json = MessageJson.object();
        json.put("entries", entries);
        first.ifPresent(day -> json.put("first", day.toString()));
        last.ifPresent(day -> json.put("last", day.toString()));
        return MessageJson.write(json);
    }

    /**
     * Reads what {@link #toJson()} wrote.
     *
     * @throws MalformedMessageException if it is anything else, or beyond its bounds
     */
    public static SpanDays fromJson(byte[] body) throws MalformedMessageException {
        MessageFields fields = MessageJson.read(body);
        long entries = fields.integer("entries");
        Optional<LocalDate> first = entries > 0 ? Optional.of(fields.day("first")) : Optional.empty();
        Optional<LocalDate> last = entries > 0 ? Optional.of(fields.day("last")) : Optional.empty();
        fields.end();
        return new SpanDays(entries, first, last);
    }
}
