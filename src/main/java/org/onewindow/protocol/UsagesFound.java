package org.onewindow.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The answer to findUsage over the exchange (personal data usage monitor, REST form 2.0.0: FindUsageResponse).
 *
 * @param total how many there are in the period, whatever offset and limit
 * @param usages newest first
 */
public record UsagesFound(long total, List<Usage> usages) {

    public UsagesFound {
        usages = List.copyOf(usages);
    }

    /** The message's bytes. */
    public byte[] toJson() {
        ObjectNode json = MessageJson.object();
        json.put("totalUsages", total);
        ArrayNode list = json.putArray("usages");
        usages.forEach(usage -> list.add(usage.json()));
        return MessageJson.write(json);
    }
}
