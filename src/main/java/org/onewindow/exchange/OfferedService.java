package org.onewindow.exchange;

import java.util.List;

/**
 * A service that a subsystem offers.
 *
 * @param type {@code REST} or {@code OPENAPI}
 */
public record OfferedService(ServiceId id, String type, List<Endpoint> endpoints) {

    /** A method and a path within the service; an asterisk stands for any. */
    public record Endpoint(String method, String path) {}

    public OfferedService {
        endpoints = List.copyOf(endpoints);
    }
}
