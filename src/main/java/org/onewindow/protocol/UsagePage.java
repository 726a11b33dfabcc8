package org.onewindow.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.ArrayList;
import java.util.List;

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
        ArrayNode list = MessageJson.array();
        usages.forEach(usage -> list.add(usage.json()));
        return MessageJson.write(list);
    }

    /**
     * Reads what {@link #toJson()} wrote.
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
