package org.onewindow.hub.server;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.onewindow.hub.FsckReport;
import org.onewindow.hub.HubLogExport.Written;
import org.onewindow.hub.HubOperator;
import org.onewindow.hub.HubStatus;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.hub.authority.Authority;
import org.onewindow.hub.authority.EnrolmentCode;
import org.onewindow.hub.authority.HeldKey;

/** Through the hub that runs on a home, over HTTPS on this machine, with the key that the home holds for that. */
public final class RunningHub implements HubAdministration {
    private static final Duration LONGEST = Duration.ofMinutes(10);
    private static final Duration TO_CONNECT = Duration.ofSeconds(3);

    private final URI url;
    private final HttpClient http;

    /** A hub that listens at {@code url}; whether it does shows with the first request. */
    public RunningHub(URI url, Authority authority) throws IOException {
        this.url = url;
        this.http = HttpClient.newBuilder()
                .sslContext(context(authority, authority.administration()))
                .connectTimeout(TO_CONNECT)
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }

    /** Whether a hub answers there now. */
    public boolean answers() {
        try {
            status();
            return true;
        } catch (HubUnavailableException e) {
            return false;
        }
    }

    @Override
    public Offer enrol(String counter) throws HubUnavailableException {
        if (!counter.matches("[A-Za-z0-9]{1,16}")) {
            throw new IllegalArgumentException("not a counter's number");
        }
        EnrolmentCode code = EnrolmentCode.random(new SecureRandom());
        String hash = HexFormat.of().formatHex(code.hash(counter));
        return read(
                ask("PUT", "counters/" + counter + "/code?hash=" + hash),
                body -> AdministrationJson.offer(body, code.words()));
    }

    @Override
    public boolean revoke(String counter) throws HubUnavailableException {
        return read(ask("DELETE", "counters/" + counter), AdministrationJson::changed);
    }

    @Override
    public boolean recovering(String counter, String vaultNumber) throws HubUnavailableException {
        return read(ask("PUT", "counters/" + counter + "/recovery?vault=" + vaultNumber), AdministrationJson::changed);
    }

    @Override
    public List<HubOperator> operators() throws HubUnavailableException {
        return read(ask("GET", "operators"), AdministrationJson::operators);
    }

    @Override
    public void put(HubOperator operator) throws HubUnavailableException {
        ask("PUT", "operators/" + operator.name() + "?role=" + operator.role().name());
    }

    @Override
    public boolean remove(String name) throws HubUnavailableException {
        return read(ask("DELETE", "operators/" + name), AdministrationJson::changed);
    }

    @Override
    public Retired retire(LocalDate before) throws HubUnavailableException {
        return read(ask("POST", "retention?before=" + before), AdministrationJson::retired);
    }

    @Override
    public Written export(Path file) throws IOException, HubUnavailableException {
        String name = URLEncoder.encode(file.toString(), StandardCharsets.UTF_8);
        HttpResponse<byte[]> response = send("POST", "export?file=" + name);
        if (response.statusCode() == 409) {
            throw new IOException("the hub could not write the file");
        }
        return read(body(response), AdministrationJson::written);
    }

    @Override
    public FsckReport fsck() throws HubUnavailableException {
        return read(ask("GET", "fsck"), AdministrationJson::report);
    }

    @Override
    public HubStatus status() throws HubUnavailableException {
        return read(ask("GET", "status"), AdministrationJson::status);
    }

    @Override
    public void close() {
        // The client's threads are daemons and end by themselves.
    }

    private interface Reader<T> {
        T read(byte[] body) throws IOException;
    }

    private static <T> T read(byte[] body, Reader<T> reader) throws HubUnavailableException {
        try {
            return reader.read(body);
        } catch (IOException | IllegalArgumentException e) {
            throw new HubUnavailableException("the hub's answer can't be read", e);
        }
    }

    private byte[] ask(String method, String path) throws HubUnavailableException {
        return body(send(method, path));
    }

    private byte[] body(HttpResponse<byte[]> response) throws HubUnavailableException {
        if (response.statusCode() != 200) {
            throw new HubUnavailableException(
                    "the hub at " + url + " did not do it",
                    new IOException("the hub answered " + response.statusCode()));
        }
        return response.body();
    }

    private HttpResponse<byte[]> send(String method, String path) throws HubUnavailableException {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve("/v1/administration/" + path))
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .timeout(LONGEST);
            if (!method.equals("GET")) {
                request.header("Idempotency-Key", UUID.randomUUID().toString());
            }
            return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException | IllegalArgumentException e) {
            throw new HubUnavailableException("the hub at " + url + " did not do it", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new HubUnavailableException("interrupted", e);
        }
    }

    private static SSLContext context(Authority authority, HeldKey own) {
        try {
            KeyStore keys = HubTls.emptyStore();
            char[] none = new char[0];
            keys.setKeyEntry("own", own.privateKey(), none, new Certificate[] {own.certificate()});
            KeyManagerFactory keyManagers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
            keyManagers.init(keys, none);
            KeyStore trusted = HubTls.emptyStore();
            trusted.setCertificateEntry("authority", authority.root());
            TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trust.init(trusted);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(keyManagers.getKeyManagers(), trust.getTrustManagers(), null);
            return context;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalStateException("this Java has no TLS", e);
        }
    }
}
