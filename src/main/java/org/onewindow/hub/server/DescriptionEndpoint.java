package org.onewindow.hub.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The description of all this in OpenAPI 3.1, for whoever writes another client. */
final class DescriptionEndpoint {
    private static final String FILE = "openapi.json";

    private final byte[] description = read();

    List<Route> routes() {
        return List.of(Route.of("GET", "/v1/openapi.json", Access.ANYONE, question -> Reply.json(200, description)));
    }

    private static byte[] read() {
        try (InputStream in = DescriptionEndpoint.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + FILE);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
