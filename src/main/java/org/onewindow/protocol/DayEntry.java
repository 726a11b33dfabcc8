package org.onewindow.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * An entry of one of the station's counters, as the hub has it.
 *
 * @param counter whose log
 * @param sequence its place in that log
 * @param content the entry with its day, and its private part if the asker may have it and it is still there
 */
public record DayEntry(String counter, long sequence, BatchEntry content) {

    ObjectNode json() {
        ObjectNode json = content.json();
        json.put("counter", counter);
        json.put("sequence", sequence);
        return json;
    }

    static DayEntry read(MessageFields fields) throws MalformedMessageException {
        return new DayEntry(fields.counter(), fields.integer("sequence"), BatchEntry.read(fields));
    }
}
