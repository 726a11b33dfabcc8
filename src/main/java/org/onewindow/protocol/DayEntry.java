package org.onewindow.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An entry of one of the station's counters, as the hub has it.
 *
 * @param counter whose log
 * @param sequence its place in that log
 * @param content the entry with its day, and its private part if the asker may have it and it is still there
 * @param taken when the hub took it; a hub of before this field, and entries it took then, say nothing of it
 * @param log the number of the vault that keeps the log, as its origin ends: a counter with a new one numbers its entries anew; a hub of before this
 *     field says nothing of it
 */
public record DayEntry(
        String counter, long sequence, BatchEntry content, Optional<Instant> taken, Optional<String> log) {
    private static final Pattern LOG = Pattern.compile("[0-9A-Za-z-]{1,64}");

    ObjectNode json() {
        ObjectNode json = content.json();
        json.put("counter", counter);
        json.put("sequence", sequence);
        taken.ifPresent(time -> json.put("taken", time.toString()));
        log.ifPresent(number -> json.put("log", number));
        return json;
    }

    static DayEntry read(MessageFields fields) throws MalformedMessageException {
        String counter = fields.counter();
        long sequence = fields.integer("sequence");
        Optional<Instant> taken = fields.optionalInstant("taken");
        Optional<String> log = fields.optionalText("log", 64);
        MessageFields.expect(log.filter(text -> !LOG.matcher(text).matches()).isEmpty(), "log");
        return new DayEntry(counter, sequence, BatchEntry.read(fields), taken, log);
    }
}
