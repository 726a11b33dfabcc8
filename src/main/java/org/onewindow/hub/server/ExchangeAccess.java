package org.onewindow.hub.server;

import java.security.cert.X509Certificate;
import java.util.Set;

/**
 * Who may ask over the exchange, as the hub's home says. A hub whose home says nothing answers nobody there.
 *
 * @param service the hub's own subsystem: instance/class/member/subsystem
 * @param clients the subsystems that may ask, in the same form
 * @param server the certificate that the exchange's own server shows; what it says of clients is believed, and nobody else is
 */
public record ExchangeAccess(String service, Set<String> clients, X509Certificate server) {
    private static final String SERVICE = "[A-Za-z0-9._-]{1,64}(/[A-Za-z0-9._-]{1,64}){3}";
    private static final String CLIENT = "[!-.0-~]{1,128}(/[!-.0-~]{1,128}){3}";

    /**
     * Checks the names.
     *
     * @throws IllegalArgumentException if one is no subsystem's
     */
    public ExchangeAccess {
        clients = Set.copyOf(clients);
        if (!service.matches(SERVICE)) {
            throw new IllegalArgumentException("not instance/class/member/subsystem: " + service);
        }
        for (String client : clients) {
            if (!client.matches(CLIENT)) {
                throw new IllegalArgumentException("not instance/class/member/subsystem: " + client);
            }
        }
    }
}
