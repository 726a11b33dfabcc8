package org.onewindow.protocol;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Days with work of all counters' logs, the earliest first.
 *
 * @param days at most {@link #MOST}; a page may have fewer than was asked for, or none, and not be the last
 * @param next what to ask for next; none when this was the last page
 */
public record WorkDaysPage(List<WorkDay> days, Optional<WorkCursor> next) {
    /** So many are answered to a counter that does not ask for pages: sixty days of a hundred counters. */
    public static final int MOST = 6_000;

    public WorkDaysPage {
        days = List.copyOf(days);
    }

    /** The message's bytes. */
    public byte[] toJson() {
        ObjectNode json = MessageJson.object();
        ArrayNode list = json.putArray("days");
        days.forEach(day -> list.add(day.json()));
        next.ifPresent(cursor -> json.put("next", cursor.toString()));
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
        Optional<String> next = fields.optionalText("next", 40);
        fields.end();
        if (next.isEmpty()) {
            return new WorkDaysPage(days, Optional.empty());
        }
        return new WorkDaysPage(days, Optional.of(WorkCursor.parse(next.get())));
    }
}
