package org.onewindow.hub.server;

import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Optional;

/** Tells the exchange's server from everybody else, by its certificate alone. Immutable. */
final class ExchangeGate {
    private final Optional<ExchangeAccess> access;
    private final X509Certificate root;

    /**
     * A gate.
     *
     * @param root of the hub's own authority
     */
    ExchangeGate(Optional<ExchangeAccess> access, X509Certificate root) {
        this.access = access;
        this.root = root;
    }

    boolean isServer(X509Certificate certificate) {
        return access.filter(known -> known.server().equals(certificate)).isPresent();
    }

    /** TLS trusts the exchange's certificate, and so what that might have signed; such a certificate must not pass for a counter's. */
    boolean isNotOurs(X509Certificate certificate) {
        if (access.isEmpty()) {
            return false;
        }
        try {
            certificate.verify(root.getPublicKey());
            return false;
        } catch (GeneralSecurityException e) {
            return true;
        }
    }

    boolean allows(String client) {
        return access.filter(known -> known.clients().contains(client)).isPresent();
    }
}
