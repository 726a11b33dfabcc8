package org.onewindow.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import org.onewindow.journal.pace.DayPace;

/**
 * The busiest stretches of an operator's day, over all counters.
 *
 * @param operator sign-in name
 */
public record OperatorPace(LocalDate day, String operator, DayPace pace) {
    private static final int LONGEST_OPERATOR = 64;

    ObjectNode json() {
        return MessageJson.object()
                .put("day", day.toString())
                .put("operator", operator)
                .put("tenMinutes", pace.tenMinutes())
                .put("hour", pace.hour());
    }

    static OperatorPace read(MessageFields fields) throws MalformedMessageException {
        LocalDate day = fields.day("day");
        String operator = fields.text("operator", LONGEST_OPERATOR);
        long tenMinutes = fields.integer("tenMinutes");
        long hour = fields.integer("hour");
        fields.end();
        MessageFields.expect(hour >= 1 && hour <= Integer.MAX_VALUE, "hour");
        MessageFields.expect(tenMinutes >= 1 && tenMinutes <= hour, "tenMinutes");
        return new OperatorPace(day, operator, new DayPace((int) tenMinutes, (int) hour));
    }
}
