package org.onewindow.sandbox.server;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.UUID;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.onewindow.sandbox.ServerKey;

/** The sandbox's side of TLS: 1.2 at least and its own certificate. It asks nobody for theirs, as everything in it is invented. */
final class SandboxTls {
    private SandboxTls() {}

    /** TLS around connections of {@code inner}. */
    static SslConnectionFactory around(NetworkCut inner, ServerKey key) {
        SslContextFactory.Server context = new SslContextFactory.Server();
        // Of a key store that never leaves this process.
        String password = UUID.randomUUID().toString();
        try {
            // Not PKCS12, which derives a key in thousands of rounds to guard it.
            KeyStore own = KeyStore.getInstance("JKS");
            own.load(null, null);
            own.setKeyEntry("sandbox", key.privateKey(), password.toCharArray(), new Certificate[] {key.certificate()});
            context.setKeyStore(own);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this Java has no key stores", e);
        }
        context.setKeyStorePassword(password);
        context.setIncludeProtocols("TLSv1.3", "TLSv1.2");
        context.setSniRequired(false);
        return new SslConnectionFactory(context, inner.getProtocol());
    }
}
