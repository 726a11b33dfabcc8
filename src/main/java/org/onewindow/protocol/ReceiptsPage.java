package org.onewindow.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer to {@link ReceiptsQuery}.
 *
 * @param receipts of the places that have one, in the order in which they were asked for
 * @param answered how many of the places this answers, from the first; at least one. The rest is to be asked for again, as an answer has its bounds
 */
public record ReceiptsPage(List<PlacedReceipt> receipts, int answered) {

    public ReceiptsPage {
        receipts = List.copyOf(receipts);
    }

    /** The message's bytes. */
    public byte[] toJson() {
        ObjectNode json = MessageJson.object();
        ArrayNode list = json.putArray("receipts");
        receipts.forEach(receipt -> list.add(receipt.json()));
        json.put("answered", answered);
        return MessageJson.write(json);
    }

    /**
     * Reads what {@link #toJson()} wrote.
     *
     * @throws MalformedMessageException if it is anything else, or beyond {@link ProtocolLimits}
     */
    public static ReceiptsPage fromJson(byte[] body) throws MalformedMessageException {
        MessageFields fields = MessageJson.read(body);
        List<PlacedReceipt> receipts = new ArrayList<>();
        for (MessageFields receipt : fields.objects("receipts", ProtocolLimits.MOST_RECEIPTS)) {
            receipts.add(PlacedReceipt.read(receipt));
        }
        long answered = fields.integer("answered");
        MessageFields.expect(
                answered >= 1 && answered >= receipts.size() && answered <= ProtocolLimits.MOST_RECEIPTS, "answered");
        fields.end();
        return new ReceiptsPage(receipts, (int) answered);
    }
}
