package org.onewindow.hubclient;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Asks a hub whatever a test wants, with the certificate it wants. */
public final class RawHub {
    private final URI url;
    private final HttpClient http;
    private final Map<String, String> headers = new LinkedHashMap<>();

    private RawHub(URI url, SSLContext context) {
        this.url = url;
        http = HttpClient.newBuilder()
                .sslContext(context)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    public static RawHub asNobody(URI url, X509Certificate authority) {
        return new RawHub(url, Tls.asNobody(Tls.trusting(authority)));
    }

    public static RawHub as(HubIdentity identity) {
        return new RawHub(identity.hub(), context(identity)).with("X-OneWindow-Counter", identity.counter());
    }

    /** With a certificate that nobody but its owner has signed. */
    public static RawHub showing(URI url, X509Certificate authority, X509Certificate own, PrivateKey key)
            throws GeneralSecurityException, IOException {
        KeyStore keys = KeyStore.getInstance("JKS");
        keys.load(null, null);
        keys.setKeyEntry("own", key, new char[0], new Certificate[] {own});
        keys.setCertificateEntry("authority", authority);
        KeyManagerFactory shown = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        shown.init(keys, new char[0]);
        TrustManagerFactory trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(shown.getKeyManagers(), trusted.getTrustManagers(), null);
        return new RawHub(url, context);
    }

    public static SSLContext context(HubIdentity identity) {
        return Tls.as(identity, Tls.trusting(identity.authority()));
    }

    public RawHub with(String name, String value) {
        headers.put(name, value);
        return this;
    }

    public RawHub as(String operator, String role) {
        return with("X-OneWindow-Operator", operator).with("X-OneWindow-Role", role);
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return ask("GET", path, new byte[0]);
    }

    public HttpResponse<String> ask(String method, String path, byte[] body, String... more)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve(path))
                .method(
                        method,
                        body.length == 0
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofByteArray(body));
        headers.forEach(request::header);
        for (int i = 0; i < more.length; i += 2) {
            request.header(more[i], more[i + 1]);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public static Optional<String> reason(HttpResponse<String> response) {
        String body = response.body();
        int at = body.indexOf("\"reason\":\"");
        return at < 0 ? Optional.empty() : Optional.of(body.substring(at + 10, body.indexOf('"', at + 10)));
    }
}
