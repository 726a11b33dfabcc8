package org.onewindow.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
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
}
