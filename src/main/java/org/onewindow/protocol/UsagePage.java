package org.onewindow.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The answer to findUsage.
 *
 * @param usages newest first
 */
public record UsagePage(List<Usage> usages) {

    public UsagePage {
        usages = List.copyOf(usages);
    }

    /** The message's bytes: the protocol has a plain list. */
    public byte[] toJson() {
        return MessageJson.write(list(Usage::json));
    }

    /** The same with the place of each entry, for whoever asked for it: an older counter takes no field that it doesn't know. */
    public byte[] toJsonWithPlaces() {
        return MessageJson.write(list(Usage::jsonWithPlace));
    }

    private ArrayNode list(Function<Usage, ObjectNode> form) {
        ArrayNode list = MessageJson.array();
        usages.forEach(usage -> list.add(form.apply(usage)));
        return list;
    }

    /**
     * Reads what {@link #toJson()} or {@link #toJsonWithPlaces()} wrote.
     *
     * @throws MalformedMessageException if it is anything else, or beyond {@link ProtocolLimits}
     */
    public static UsagePage fromJson(byte[] body) throws MalformedMessageException {
        List<Usage> usages = new ArrayList<>();
        for (MessageFields usage : MessageJson.readList(body, ProtocolLimits.MOST_ROWS)) {
            usages.add(Usage.read(usage));
        }
        return new UsagePage(usages);
    }
}
