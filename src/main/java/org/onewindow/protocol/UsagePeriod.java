package org.onewindow.protocol;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The answer to usagePeriod: from when to when the hub has entries at all.
 *
 * @param start the time of the oldest, none when there are none
 * @param end the time of the newest
 */
public record UsagePeriod(Optional<OffsetDateTime> start, Optional<OffsetDateTime> end) {

    /** The message's bytes. */
    public byte[] toJson() {
        ObjectNode json = MessageJson.object();
        start.ifPresent(time -> json.put("periodStart", time.toString()));
        end.ifPresent(time -> json.put("periodEnd", time.toString()));
        return MessageJson.write(json);
    }
}
