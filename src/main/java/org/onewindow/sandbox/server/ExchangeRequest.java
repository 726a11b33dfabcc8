package org.onewindow.sandbox.server;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A request as it came over the wire, nothing decoded.
 *
 * @param path the path, still percent-encoded
 * @param query what stands behind the question mark
 * @param headers in wire order, spelled as they were sent
 */
record ExchangeRequest(String method, String path, Optional<String> query, List<HeaderLine> headers) {

    ExchangeRequest {
        headers = List.copyOf(headers);
    }

    /** The first header of this name. */
    Optional<String> header(String name) {
        return headers.stream()
                .filter(line -> line.name().equalsIgnoreCase(name))
                .map(HeaderLine::value)
                .findFirst();
    }

    /** Whether its body goes on to the provider. */
    boolean carriesBody() {
        return method.equals("POST") || method.equals("PUT") || method.equals("PATCH");
    }

    /** Whether the client said that it can read gzip. */
    boolean acceptsGzip() {
        return headers.stream()
                .filter(line -> line.name().equalsIgnoreCase("Accept-Encoding"))
                .flatMap(line -> List.of(line.value().split(",", -1)).stream())
                .map(coding -> coding.replace(" ", "").toLowerCase(Locale.ROOT))
                .anyMatch(coding -> coding.startsWith("gzip")
                        && !coding.matches("gzip;q=0(\\.0*)?")
                        && coding.matches("gzip(;.*)?"));
    }
}
