package org.onewindow.hub.server;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An answer before it is on the wire.
 *
 * @param closes whether the connection ends with it
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record Reply(int status, String contentType, byte[] body, Map<String, String> headers, boolean closes) {
    static final String JSON = "application/json";

    Reply {
        headers = Map.copyOf(headers);
    }

    static Reply json(int status, byte[] body) {
        return new Reply(status, JSON, body, Map.of(), false);
    }

    static Reply empty(int status) {
        return new Reply(status, "", new byte[0], Map.of(), false);
    }

    Reply with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Reply(status, contentType, body, more, closes);
    }

    /** The same, after which the connection is closed. */
    Reply closing() {
        return new Reply(status, contentType, body, headers, true);
    }
}
