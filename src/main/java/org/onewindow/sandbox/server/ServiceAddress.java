package org.onewindow.sandbox.server;

import java.util.Arrays;
import java.util.List;

/**
 * Which service a path names.
 *
 * @param subPath what follows the service, with its slash, still encoded; empty if nothing does
 */
record ServiceAddress(
        String instance, String memberClass, String member, String subsystem, String service, String subPath) {
    static final String PREFIX = "/r1/";

    /** Reads {@code /r1/instance/class/member/subsystem/service[/path]}. */
    static ServiceAddress of(String path) throws ExchangeException {
        String[] parts = path.substring(PREFIX.length()).split("/", 6);
        if (parts.length < 5) {
            throw new ExchangeException(ExchangeError.INTERNAL_ERROR, "Invalid request URI");
        }
        List<String> id = Identifier.parts(String.join("/", Arrays.copyOf(parts, 5)), 5);
        String rest = parts.length == 6 ? "/" + parts[5] : "";
        return new ServiceAddress(id.get(0), id.get(1), id.get(2), id.get(3), id.get(4), rest);
    }

    /** The value of {@code x-road-service}. */
    String wire() {
        return Identifier.encode(List.of(instance, memberClass, member, subsystem, service));
    }

    /** As error messages of the exchange write it. */
    String display() {
        return "SERVICE:" + String.join("/", instance, memberClass, member, subsystem, service);
    }
}
