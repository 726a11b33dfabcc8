package org.onewindow.hub.server;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.Optional;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.onewindow.hub.authority.Authority;
import org.onewindow.hub.authority.HeldKey;

/** The hub's side of TLS: 1.2 at least, its own certificate, and a counter's asked for. Trusts just what its own authority issued, and the exchange's server. */
final class HubTls {
    private HubTls() {}

    static SslContextFactory.Server context(Authority authority, HeldKey server, Optional<ExchangeAccess> exchange) {
        SslContextFactory.Server context = new SslContextFactory.Server();
        show(context, authority, server, exchange);
        context.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        context.setIncludeCipherSuites(
                "TLS_AES_.*", "TLS_CHACHA20_.*", "TLS_ECDHE_.*_GCM_.*", "TLS_ECDHE_.*_CHACHA20_.*");
        context.setRenegotiationAllowed(false);
        // Asked for, not demanded: enrolling happens before there is one. The gatekeeper demands it everywhere else.
        context.setWantClientAuth(true);
        context.setEndpointIdentificationAlgorithm(null);
        context.setSniRequired(false);
        return context;
    }

    /** Gives a context the hub's key and whom it trusts; one that is in use has to be reloaded around this. */
    static void show(
            SslContextFactory.Server context, Authority authority, HeldKey server, Optional<ExchangeAccess> exchange) {
        try {
            char[] password = password();
            KeyStore own = emptyStore();
            own.setKeyEntry(
                    "hub", server.privateKey(), password, new Certificate[] {server.certificate(), authority.root()});
            KeyStore trusted = emptyStore();
            trusted.setCertificateEntry("authority", authority.root());
            if (exchange.isPresent()) {
                trusted.setCertificateEntry("exchange", exchange.get().server());
            }
            context.setKeyStore(own);
            context.setKeyStorePassword(new String(password));
            context.setTrustStore(trusted);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this Java has no key stores", e);
        }
    }

    /** The certificate whose key the other side has proven to hold. */
    static Optional<X509Certificate> certificate(Request request) {
        if (request.getAttribute(EndPoint.SslSessionData.ATTRIBUTE) instanceof EndPoint.SslSessionData session
                && session.peerCertificates() != null
                && session.peerCertificates().length > 0) {
            return Optional.of(session.peerCertificates()[0]);
        }
        return Optional.empty();
    }

    /** Of a kind that doesn't derive keys in thousands of rounds, twice for each key in it, to guard what never leaves memory. */
    static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("JKS");
        store.load(null, null);
        return store;
    }

    /** Guards nothing: the store lives in memory, but its interface wants one. */
    private static char[] password() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random).toCharArray();
    }
}
