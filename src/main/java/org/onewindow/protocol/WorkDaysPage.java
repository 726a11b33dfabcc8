package org.onewindow.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * The days with work of all counters' logs, by day.
 *
 * @param days at most {@link #MOST}
 */
public record WorkDaysPage(List<WorkDay> days) {
    /** Sixty days of a hundred counters. */
    public static final int MOST = 6_000;

    public WorkDaysPage {
        days = List.copyOf(days);
    }

    /** The message's bytes. */
    public byte[] toJson() {
        ObjectNode json = MessageJson.object();
        ArrayNode list = json.putArray("days");
        days.forEach(day -> list.add(day.json()));
        return MessageJson.write(json);
    }

    /**
     * Reads what {@link #toJson()} wrote.
     *
     * @throws MalformedMessageException if it is anything else, or beyond its bounds
     */
    public static WorkDaysPage fromJson(byte[] body) throws MalformedMessageException {
        MessageFields fields = MessageJson.read(body);
        List<WorkDay> days = new ArrayList<>();
        for (MessageFields day : fields.objects("days", MOST)) {
            days.add(WorkDay.read(day));
        }
        fields.end();
        return new WorkDaysPage(days);
    }
}
