package org.onewindow.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;

/**
 * Where the entry of a use stands, and what of it findUsage's form has no room for. Only counters of the hub's own station are told, for the citizen's
 * list.
 *
 * @param origin of the log: {@code onewindow/<division>/counter-<counter>/<vault number>}
 * @param index the entry's place in that log, from 0; what a receipt is asked for by
 * @param matter what for
 * @param items codes of what was asked for or shown
 */
public record UsagePlace(String origin, long index, Optional<String> matter, List<String> items) {
    private static final int LONGEST = 64;

    public UsagePlace {
        items = List.copyOf(items);
    }

    void write(ObjectNode json) {
        json.put("origin", origin);
        json.put("index", index);
        matter.ifPresent(code -> json.put("matter", code));
        ArrayNode list = json.putArray("items");
        items.forEach(list::add);
    }

    /** Reads it, if it is there: a hub of before it leaves it out. */
    static Optional<UsagePlace> read(MessageFields fields) throws MalformedMessageException {
        Optional<String> origin = fields.optionalText("origin", EntryPlace.LONGEST_ORIGIN);
        if (origin.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new UsagePlace(
                EntryPlace.checked(origin.get()),
                fields.integer("index"),
                fields.optionalText("matter", LONGEST),
                fields.texts("items", ProtocolLimits.MOST_ROWS, LONGEST)));
    }
}
