package org.onewindow.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;

/**
 * How far a counter's log reaches with the work of a day.
 *
 * @param counter whose log
 * @param log the number of the vault that keeps it
 * @param through one more than the sequence of the day's last entry of work
 */
public record WorkDay(LocalDate day, String counter, String log, long through) {

    ObjectNode json() {
        ObjectNode json = MessageJson.object();
        json.put("day", day.toString());
        json.put("counter", counter);
        json.put("log", log);
        json.put("through", through);
        return json;
    }

    static WorkDay read(MessageFields fields) throws MalformedMessageException {
        WorkDay work =
                new WorkDay(fields.day("day"), fields.counter(), fields.text("log", 64), fields.integer("through"));
        fields.end();
        return work;
    }
}
