package org.onewindow.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Asks for the receipts of uses of one person's data. The person's number is in it so that nobody learns more of other counters' logs by it than findUsage
 * tells: an entry that is no use of this person's data has no receipt here.
 *
 * @param userCode the person's number
 * @param places at most {@link ProtocolLimits#MOST_RECEIPTS}
 */
public record ReceiptsQuery(String userCode, List<EntryPlace> places) {
    private static final Pattern CODE = Pattern.compile("[0-9A-Z]{8,18}");
    private static final int LONGEST = 40;

    public ReceiptsQuery {
        places = List.copyOf(places);
    }

    /** The request's body. */
    public byte[] toJson() {
        ObjectNode json = MessageJson.object().put("userCode", userCode);
        ArrayNode list = json.putArray("places");
        places.forEach(place -> list.add(place.json()));
        return MessageJson.write(json);
    }

    /**
     * Reads a request's body.
     *
     * @throws MalformedMessageException if it is no such question, or asks for nothing or for more than the limit
     */
    public static ReceiptsQuery fromJson(byte[] body) throws MalformedMessageException {
        MessageFields fields = MessageJson.read(body);
        String code = fields.text("userCode", LONGEST).toUpperCase(Locale.ROOT);
        MessageFields.expect(CODE.matcher(code).matches(), "userCode");
        List<EntryPlace> places = new ArrayList<>();
        for (MessageFields each : fields.objects("places", ProtocolLimits.MOST_RECEIPTS)) {
            places.add(EntryPlace.read(each));
            each.end();
        }
        MessageFields.expect(!places.isEmpty(), "places");
        fields.end();
        return new ReceiptsQuery(code, places);
    }

    /** Without the number. */
    @Override
    public String toString() {
        return "ReceiptsQuery[" + places.size() + "]";
    }
}
