package org.onewindow.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * One use of a person's data, with the fields of findUsage in the personal data usage monitor's protocol (version 1.6, Republic of Estonia).
 *
 * @param logtime when
 * @param action what was done: the journal's action, with service or matter behind it
 * @param receiverCode who received the data: station and counter
 * @param receiverName the station's name and the operator's sign-in name
 * @param receiverSystem the program
 * @param place where the entry is; never told over the exchange
 */
public record Usage(
        OffsetDateTime logtime,
        String action,
        String receiverCode,
        String receiverName,
        String receiverSystem,
        Optional<UsagePlace> place) {

    private static final int LONGEST = 400;

    /** With findUsage's fields alone. */
    ObjectNode json() {
        ObjectNode json = MessageJson.object();
        json.put("logtime", logtime.toString());
        json.put("action", action);
        json.put("receiverCode", receiverCode);
        json.put("receiverName", receiverName);
        json.put("receiverSystem", receiverSystem);
        return json;
    }

    ObjectNode jsonWithPlace() {
        ObjectNode json = json();
        place.ifPresent(known -> known.write(json));
        return json;
    }

    static Usage read(MessageFields fields) throws MalformedMessageException {
        Usage usage = new Usage(
                time(fields.text("logtime", LONGEST)),
                fields.text("action", LONGEST),
                fields.text("receiverCode", LONGEST),
                fields.text("receiverName", LONGEST),
                fields.text("receiverSystem", LONGEST),
                UsagePlace.read(fields));
        fields.end();
        return usage;
    }

    private static OffsetDateTime time(String text) throws MalformedMessageException {
        try {
            return OffsetDateTime.parse(text);
        } catch (DateTimeException e) {
            throw new MalformedMessageException("bad logtime");
        }
    }
}
