package org.onewindow.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What operators' past days were like.
 *
 * @param paces one for each operator and day, at most {@link #MOST}
 */
public record PacesPage(List<OperatorPace> paces) {
    /** Twenty-eight days of a thousand operators. */
    public static final int MOST = 28_000;

    public PacesPage {
        paces = List.copyOf(paces);
    }

    /** The message's bytes. */
    public byte[] toJson() {
        ObjectNode json = MessageJson.object();
        ArrayNode list = json.putArray("paces");
        paces.forEach(pace -> list.add(pace.json()));
        return MessageJson.write(json);
    }

    /**
     * Reads what {@link #toJson()} wrote.
     *
     * @throws MalformedMessageException if it is anything else, or beyond its bounds
     */
    public static PacesPage fromJson(byte[] body) throws MalformedMessageException {
        MessageFields fields = MessageJson.read(body);
        List<OperatorPace> paces = new ArrayList<>();
        for (MessageFields pace : fields.objects("paces", MOST)) {
            paces.add(OperatorPace.read(pace));
        }
        fields.end();
        return new PacesPage(paces);
    }
}
