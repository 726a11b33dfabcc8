package org.onewindow.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509KeyManager;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionSpec;
import okhttp3.OkHttpClient;
import okhttp3.TlsVersion;
import org.onewindow.exchange.TlsSettingsException.Fault;

/** Gives a client its certificates as the settings say. */
final class TlsSetup {
    /** TLS 1.2 and later with modern ciphers, and no falling back to anything older. */
    static final ConnectionSpec MODERN = new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS)
            .tlsVersions(TlsVersion.TLS_1_3, TlsVersion.TLS_1_2)
            .build();

    private TlsSetup() {}

    static void apply(TlsSettings settings, OkHttpClient.Builder client) throws TlsSettingsException {
        X509TrustManager trusted;
        if (settings.serverCertificate().isPresent()) {
            trusted = new PinnedCertificates(
                    certificates(settings.serverCertificate().get()));
            // The very certificate is known; the name in an exchange's self-made one seldom is the host's.
            client.hostnameVerifier((host, session) -> true);
        } else {
            trusted = platform();
        }
        try {
            CertificateRequests requests = new CertificateRequests(ownKey(settings.ownKey()));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[] {requests}, new TrustManager[] {trusted}, null);
            client.sslSocketFactory(context.getSocketFactory(), trusted);
            client.addNetworkInterceptor(new CertificateRefusalInterceptor(requests));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }

    private static List<X509Certificate> certificates(Path file) throws TlsSettingsException {
        try (InputStream in = Files.newInputStream(file)) {
            List<X509Certificate> found = CertificateFactory.getInstance("X.509").generateCertificates(in).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (found.isEmpty()) {
                throw new TlsSettingsException(Fault.SERVER_CERTIFICATE_UNREADABLE, "no certificate in " + file);
            }
            return found;
        } catch (IOException | GeneralSecurityException e) {
            throw new TlsSettingsException(Fault.SERVER_CERTIFICATE_UNREADABLE, "can't read " + file, e);
        }
    }

    private static X509TrustManager platform() {
        try {
            TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            factory.init((KeyStore) null);
            return (X509TrustManager) factory.getTrustManagers()[0];
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no trusted certificates", e);
        }
    }

    private static Optional<X509KeyManager> ownKey(Optional<KeyStoreFile> settings) throws TlsSettingsException {
        if (settings.isEmpty()) {
            return Optional.empty();
        }
        Path file = settings.get().file();
        char[] password = settings.get().password();
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            if (!hasKey(store)) {
                throw new TlsSettingsException(Fault.KEY_STORE_WITHOUT_KEY, "no key in " + file);
            }
            KeyManagerFactory factory = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            factory.init(store, password);
            return Optional.of((X509KeyManager) factory.getKeyManagers()[0]);
        } catch (IOException | GeneralSecurityException e) {
            throw new TlsSettingsException(Fault.KEY_STORE_UNREADABLE, "can't open " + file, e);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static boolean hasKey(KeyStore store) throws GeneralSecurityException {
        for (String alias : Collections.list(store.aliases())) {
            if (store.isKeyEntry(alias)) {
                return true;
            }
        }
        return false;
    }
}
