package org.onewindow.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The logs that the station's counters write now.
 *
 * @param logs one for each counter, by number
 */
public record CounterLogsPage(List<CounterLogAtHub> logs) {

    public CounterLogsPage {
        logs = List.copyOf(logs);
    }

    /** The message's bytes. */
    public byte[] toJson() {
        ObjectNode json = MessageJson.object();
        ArrayNode list = json.putArray("logs");
        logs.forEach(log -> list.add(log.json()));
        return MessageJson.write(json);
    }

    /**
     * Reads what {@link #toJson()} wrote.
     *
     * @throws MalformedMessageException if it is anything else, or beyond {@link ProtocolLimits}
     */
    public static CounterLogsPage fromJson(byte[] body) throws MalformedMessageException {
        MessageFields fields = MessageJson.read(body);
        List<CounterLogAtHub> logs = new ArrayList<>();
        for (MessageFields log : fields.objects("logs", ProtocolLimits.MOST_ROWS)) {
            logs.add(CounterLogAtHub.read(log));
        }
        fields.end();
        return new CounterLogsPage(logs);
    }
}
