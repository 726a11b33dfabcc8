package org.onewindow.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import okhttp3.TlsVersion;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.exchange.TlsSettingsException.Fault;
import org.onewindow.lookup.LinkFinding;
import org.onewindow.lookup.SourceReply;
import org.onewindow.lookup.Trouble;

class TlsTest {
    private static final char[] PASSWORD = "training-only".toCharArray();

    private static final String DATE = "Mon, 23 Nov 2026 01:02:03 GMT";

    private final HeldCertificate exchange = certificate("exchange");
    private final HeldCertificate station = certificate("station");

    @TempDir
    private Path folder;

    private Path pinned;
    private Path own;

    @BeforeEach
    void write() throws Exception {
        pinned = pem("exchange.pem", exchange);
        own = keyStore("station.p12", station);
    }

    @Test
    void bothSidesProveThemselves() throws Exception {
        assertThat(ask(true, exchange, new TlsSettings(Optional.of(pinned), ownKey(own))))
                .isInstanceOf(SourceReply.NothingOnFile.class);
    }

    @Test
    void thePinnedCertificateIsEnoughWhereNoneIsAskedOfUs() throws Exception {
        assertThat(ask(false, exchange, new TlsSettings(Optional.of(pinned), Optional.empty())))
                .isInstanceOf(SourceReply.NothingOnFile.class);
    }

    @Test
    void theOldAndTheNewCertificateCanBothBePinned() throws Exception {
        Path both = folder.resolve("both.pem");
        Files.writeString(both, certificate("old").certificatePem() + exchange.certificatePem());

        assertThat(ask(false, exchange, new TlsSettings(Optional.of(both), Optional.empty())))
                .isInstanceOf(SourceReply.NothingOnFile.class);
    }

    @Test
    void anotherCertificateOfTheExchangeIsRefused() throws Exception {
        assertCertificate(ask(false, certificate("exchange"), new TlsSettings(Optional.of(pinned), Optional.empty())));
    }

    @Test
    void aCertificateNobodyKnowsIsRefusedByThePlatform() throws Exception {
        assertCertificate(ask(false, exchange, TlsSettings.PLATFORM));
    }

    @Test
    void anExpiredCertificateIsRefusedThoughPinned() throws Exception {
        HeldCertificate expired = new HeldCertificate.Builder()
                .commonName("exchange")
                .validityInterval(
                        Instant.parse("2020-01-01T00:00:00Z").toEpochMilli(),
                        Instant.parse("2021-01-01T00:00:00Z").toEpochMilli())
                .build();

        assertCertificate(
                ask(false, expired, new TlsSettings(Optional.of(pem("expired.pem", expired)), Optional.empty())));
    }

    /** It may be this computer's clock, so that nobody is told of a sign-in page. */
    @Test
    void anExpiredCertificateIsTheTimesFault() throws Exception {
        HeldCertificate expired = new HeldCertificate.Builder()
                .commonName("exchange")
                .validityInterval(
                        Instant.parse("2020-01-01T00:00:00Z").toEpochMilli(),
                        Instant.parse("2021-01-01T00:00:00Z").toEpochMilli())
                .build();
        try (MockWebServer server = new MockWebServer()) {
            server.useHttps(new HandshakeCertificates.Builder()
                    .heldCertificate(expired)
                    .build()
                    .sslSocketFactory());
            server.start();
            try (ExchangeDepartments departments = ExchangeDepartments.open(settings(
                    server.getPort(), new TlsSettings(Optional.of(pem("expired.pem", expired)), Optional.empty())))) {
                assertThat(departments.probe().probe().get(10, TimeUnit.SECONDS))
                        .isEqualTo(LinkFinding.CERTIFICATE_TERM);
            }
        }
    }

    @Test
    void aStationWithoutItsCertificateIsRefusedAndKnowsWhy() throws Exception {
        assertCertificate(ask(true, exchange, new TlsSettings(Optional.of(pinned), Optional.empty())));
    }

    @Test
    void aStationWithAnotherCertificateIsRefusedAndKnowsWhy() throws Exception {
        Path other = keyStore("other.p12", certificate("station"));

        // In TLS 1.3 the other side refuses after the handshake; if it resets the connection before its alert is read,
        // nobody can know why. So once in a while it is only known that there is no way.
        SourceReply reply = ask(true, exchange, new TlsSettings(Optional.of(pinned), ownKey(other)));
        for (int again = 0;
                again < 5 && ((SourceReply.Failed) reply).trouble() == Trouble.EXCHANGE_UNREACHABLE;
                again++) {
            reply = ask(true, exchange, new TlsSettings(Optional.of(pinned), ownKey(other)));
        }
        assertCertificate(reply);
    }

    @Test
    void theTimeOfAnAnswerIsToldOnlyWhereTheExchangeHasProvedItself() throws Exception {
        TlsSettings tls = new TlsSettings(Optional.of(pinned), Optional.empty());
        List<Instant> told = new CopyOnWriteArrayList<>();

        ask(false, certificate("exchange"), tls, told::add);
        assertThat(told).isEmpty();
        ask(false, exchange, tls, told::add);
        assertThat(told).containsExactly(Instant.parse("2026-11-23T01:02:03Z"));
        try (MockWebServer server = new MockWebServer()) {
            server.start();
            server.enqueue(new MockResponse.Builder().addHeader("date", DATE).build());
            URI plain = URI.create("http://127.0.0.1:" + server.getPort());
            try (ExchangeDepartments departments =
                    ExchangeDepartments.open(ExchangeSettings.of(plain, Invented.CLIENT, TlsSettings.PLATFORM))) {
                departments.whenDated(told::add);
                departments.ask(Invented.request()).get(10, TimeUnit.SECONDS);
            }
        }
        assertThat(told).hasSize(1);
    }

    @Test
    void onlyTls12AndLaterAreOffered() {
        assertThat(TlsSetup.MODERN.tlsVersions()).containsExactly(TlsVersion.TLS_1_3, TlsVersion.TLS_1_2);
    }

    /** A Java of today can't be made to speak TLS 1.1, so the server's hello is written out: version 3.2, a CBC cipher of that time. */
    @Test
    void aServerThatChoosesTls11IsRefused() throws Exception {
        byte[] hello = HexFormat.of().parseHex("160302002a020000260302" + "5a".repeat(32) + "00c01300");
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            Thread answering = new Thread(() -> {
                try (Socket connection = server.accept()) {
                    InputStream in = connection.getInputStream();
                    OutputStream out = connection.getOutputStream();
                    in.read(new byte[8192]);
                    out.write(hello);
                    out.flush();
                    in.readAllBytes();
                } catch (java.io.IOException e) {
                    // The client has gone, as it should.
                }
            });
            answering.start();
            try (ExchangeDepartments departments = ExchangeDepartments.open(
                    settings(server.getLocalPort(), new TlsSettings(Optional.of(pinned), Optional.empty())))) {
                assertCertificate(departments.ask(Invented.request()).get(10, TimeUnit.SECONDS));
            }
            answering.join(5000);
        }
    }

    @Test
    void aFileThatCantBeUsedIsNamed() throws Exception {
        Path empty = Files.createFile(folder.resolve("empty.pem"));
        Path missing = folder.resolve("missing");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setCertificateEntry("only", station.certificate());
        Path withoutKey = save("certificate.p12", store);

        assertFault(Fault.SERVER_CERTIFICATE_UNREADABLE, new TlsSettings(Optional.of(empty), Optional.empty()));
        assertFault(Fault.SERVER_CERTIFICATE_UNREADABLE, new TlsSettings(Optional.of(missing), Optional.empty()));
        assertFault(Fault.SERVER_CERTIFICATE_UNREADABLE, new TlsSettings(Optional.of(own), Optional.empty()));
        assertFault(Fault.KEY_STORE_UNREADABLE, new TlsSettings(Optional.empty(), ownKey(missing)));
        assertFault(Fault.KEY_STORE_UNREADABLE, new TlsSettings(Optional.empty(), ownKey(pinned)));
        assertFault(
                Fault.KEY_STORE_UNREADABLE,
                new TlsSettings(Optional.empty(), Optional.of(new KeyStoreFile(own, "wrong".toCharArray()))));
        assertFault(Fault.KEY_STORE_WITHOUT_KEY, new TlsSettings(Optional.empty(), ownKey(withoutKey)));
    }

    private SourceReply ask(boolean clientAsked, HeldCertificate shown, TlsSettings tls) throws Exception {
        return ask(clientAsked, shown, tls, moment -> {});
    }

    private SourceReply ask(boolean clientAsked, HeldCertificate shown, TlsSettings tls, Consumer<Instant> dated)
            throws Exception {
        try (MockWebServer server = new MockWebServer()) {
            HandshakeCertificates certificates = new HandshakeCertificates.Builder()
                    .heldCertificate(shown)
                    .addTrustedCertificate(station.certificate())
                    .build();
            server.useHttps(certificates.sslSocketFactory());
            if (clientAsked) {
                server.requireClientAuth();
            }
            server.start();
            var request = Invented.request();
            server.enqueue(new MockResponse.Builder()
                    .code(404)
                    .addHeader("date", DATE)
                    .addHeader("x-road-id", request.requestId())
                    .addHeader("x-road-request-hash", "x")
                    .build());
            try (ExchangeDepartments departments = ExchangeDepartments.open(settings(server.getPort(), tls))) {
                departments.whenDated(dated);
                return departments.ask(request).get(10, TimeUnit.SECONDS);
            }
        }
    }

    private static ExchangeSettings settings(int port, TlsSettings tls) {
        return ExchangeSettings.of(URI.create("https://127.0.0.1:" + port), Invented.CLIENT, tls);
    }

    private static void assertCertificate(SourceReply reply) {
        assertThat(reply)
                .isInstanceOfSatisfying(
                        SourceReply.Failed.class,
                        failed -> assertThat(failed.trouble()).isEqualTo(Trouble.CERTIFICATE));
    }

    private static void assertFault(Fault fault, TlsSettings tls) {
        assertThatExceptionOfType(TlsSettingsException.class)
                .isThrownBy(() -> ExchangeDepartments.open(settings(1, tls)))
                .satisfies(e -> assertThat(e.fault()).isEqualTo(fault))
                .withMessageNotContaining(new String(PASSWORD));
    }

    private static HeldCertificate certificate(String name) {
        return new HeldCertificate.Builder().commonName(name).build();
    }

    private static Optional<KeyStoreFile> ownKey(Path file) {
        return Optional.of(new KeyStoreFile(file, PASSWORD));
    }

    private Path pem(String name, HeldCertificate certificate) throws Exception {
        return Files.writeString(folder.resolve(name), certificate.certificatePem());
    }

    private Path keyStore(String name, HeldCertificate held) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry(
                "station",
                held.keyPair().getPrivate(),
                PASSWORD,
                List.of(held.certificate()).toArray(Certificate[]::new));
        return save(name, store);
    }

    private Path save(String name, KeyStore store) throws Exception {
        Path file = folder.resolve(name);
        try (OutputStream out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
        return file;
    }
}
