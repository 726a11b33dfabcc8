package org.onewindow.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.regex.Pattern;

/**
 * Where an entry stands.
 *
 * @param origin of the log: {@code onewindow/<division>/counter-<counter>/<vault number>}
 * @param index the entry's place in that log, from 0
 */
public record EntryPlace(String origin, long index) {
    static final int LONGEST_ORIGIN = 200;
    private static final Pattern ORIGIN =
            Pattern.compile("onewindow/[0-9]{6}/counter-[0-9A-Za-z-]{1,32}/[0-9A-Za-z]{1,64}");

    ObjectNode json() {
        return MessageJson.object().put("origin", origin).put("index", index);
    }

    static EntryPlace read(MessageFields fields) throws MalformedMessageException {
        return new EntryPlace(checked(fields.text("origin", LONGEST_ORIGIN)), fields.integer("index"));
    }

    static String checked(String origin) throws MalformedMessageException {
        MessageFields.expect(ORIGIN.matcher(origin).matches(), "origin");
        return origin;
    }
}
