package org.onewindow.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;

/**
 * An entry of one of the station's counters, as the hub has it.
 *
 * @param counter whose log
 * @param sequence its place in that log
 * @param content the entry with its day, and its private part if the asker may have it and it is still there
 * @param taken when the hub took it; a hub of before this field, and entries it took then, say nothing of it
 */
public record DayEntry(String counter, long sequence, BatchEntry content, Optional<Instant> taken) {

    ObjectNode json() {
        ObjectNode json = content.json();
        json.put("counter", counter);
        json.put("sequence", sequence);
        taken.ifPresent(time -> json.put("taken", time.toString()));
        return json;
    }

    static DayEntry read(MessageFields fields) throws MalformedMessageException {
        String counter = fields.counter();
        long sequence = fields.integer("sequence");
        Optional<Instant> taken = fields.optionalInstant("taken");
        return new DayEntry(counter, sequence, BatchEntry.read(fields), taken);
    }
}
