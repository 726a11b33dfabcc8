package org.onewindow.sandbox;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.onewindow.catalogue.Service;

/**
 * Which client subsystem may ask which services. A client that does not stand here is not a member of the exchange at all.
 *
 * @param services by client ({@code instance/class/member/subsystem}): the codes of the services it may ask, or {@value #EVERYTHING}
 */
public record AccessRights(Map<String, Set<String>> services) {
    /** Stands for every service. */
    public static final String EVERYTHING = "*";

    public AccessRights {
        services = services.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /** One client that may ask everything. */
    public static AccessRights everythingFor(String client) {
        return new AccessRights(Map.of(client, Set.of(EVERYTHING)));
    }

    /** Whether the exchange knows {@code client}. */
    public boolean knows(String client) {
        return services.containsKey(client);
    }

    /** Whether {@code client} may ask {@code service}. */
    public boolean allows(String client, Service service) {
        Set<String> codes = services.getOrDefault(client, Set.of());
        return codes.contains(EVERYTHING) || codes.contains(service.code());
    }
}
