package org.onewindow.exchange;

import java.util.List;
import org.onewindow.catalogue.Service;

/**
 * The identifier of a service on the exchange. All five parts are needed: with four, a Security Server reads the path wrongly and silently.
 *
 * @param provider the subsystem that provides it
 */
public record ServiceId(ClientId provider, String service) {
    private static final List<String> NAMES = List.of("instance", "class", "member", "subsystem", "service");

    /**
     * Checks the service code.
     *
     * @throws IllegalArgumentException if it is not allowed as part of an identifier
     */
    public ServiceId {
        IdentifierPart.checked("service", service);
    }

    /**
     * Reads {@code instance/class/member/subsystem/service}.
     *
     * @throws IllegalArgumentException if it has more or fewer parts, or one that is not allowed; the message says which
     */
    public static ServiceId parse(String text) {
        List<String> parts = IdentifierPart.split(text, NAMES);
        return new ServiceId(new ClientId(parts.get(0), parts.get(1), parts.get(2), parts.get(3)), parts.get(4));
    }

    /**
     * The identifier of a service of the catalogue within {@code instance}.
     *
     * @throws IllegalArgumentException if the catalogue holds a part that is not allowed
     */
    static ServiceId of(String instance, Service service) {
        var system = service.system();
        var department = system.department();
        return new ServiceId(
                new ClientId(instance, department.memberClass(), department.memberCode(), system.subsystem()),
                service.serviceCode());
    }

    /** The path of a request, without a leading slash: each part percent-encoded by itself. */
    String path() {
        return "r1/" + provider.header() + '/' + PercentEncoding.ofPathPart(service);
    }

    /** The form people write: {@code instance/class/member/subsystem/service}. */
    @Override
    public String toString() {
        return provider.toString() + '/' + service;
    }
}
