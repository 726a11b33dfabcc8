package org.onewindow.hubclient;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** TLS towards a hub: its own authority is trusted, nobody else. */
final class Tls {
    private Tls() {}

    /** Trusts what an authority issued, while it is valid. The host's name is checked besides, by the HTTP client. */
    static X509TrustManager trusting(X509Certificate authority) {
        try {
            KeyStore store = emptyStore();
            store.setCertificateEntry("authority", authority);
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init(store);
            return (X509TrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this Java has no trust managers", e);
        }
    }

    static SSLContext as(HubIdentity identity, X509TrustManager trusted) {
        try {
            char[] none = new char[0];
            KeyStore store = emptyStore();
            store.setKeyEntry("counter", identity.privateKey(), none, new Certificate[] {
                identity.certificate(), identity.authority()
            });
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, none);
            return context(factory.getKeyManagers(), trusted);
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this Java has no key managers", e);
        }
    }

    static SSLContext asNobody(X509TrustManager trusted) {
        try {
            return context(new KeyManager[0], trusted);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    private static SSLContext context(KeyManager[] keys, X509TrustManager trusted) throws GeneralSecurityException {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(keys, new TrustManager[] {trusted}, null);
        return context;
    }

    /** Of a kind that doesn't derive keys in thousands of rounds, twice for each key in it, to guard what never leaves memory. */
    private static KeyStore emptyStore() throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("JKS");
        store.load(null, null);
        return store;
    }
}
