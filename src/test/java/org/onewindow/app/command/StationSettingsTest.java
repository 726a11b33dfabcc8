package org.onewindow.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.lookup.Consent;
import org.onewindow.lookup.Refusal;
import org.onewindow.sandbox.Fault;

/** That what {@code station.json} says about the exchange reaches it: its files, counted from the folder of the file, its bounds, its time. */
class StationSettingsTest {
    private static final String PASSWORD = "training-only";

    /** Right, and in no register: nothing of it was ever saved for an outage. */
    private static final String NOBODY = "11010519491231002X";

    @TempDir
    private static Path home;

    private static ConfiguredStation station;
    private static TlsDoor door;
    private static JsonNode plain;

    @BeforeAll
    static void anExchangeBehindTls() throws Exception {
        station = new ConfiguredStation(home);
        assertThat(station.makeVault().code()).isZero();
        assertThat(station.addClerk().code()).isZero();
        plain = JsonMapper.builder()
                .build()
                .readTree(home.resolve("station.json").toFile());

        HeldCertificate exchange =
                new HeldCertificate.Builder().commonName("exchange").build();
        HeldCertificate counter =
                new HeldCertificate.Builder().commonName("counter").build();
        door = new TlsDoor(exchange, counter.certificate(), station.url().getPort());
        Path tls = Files.createDirectory(home.resolve("tls"));
        Files.writeString(tls.resolve("exchange.pem"), exchange.certificatePem());
        Files.writeString(
                tls.resolve("other.pem"), new HeldCertificate.Builder().build().certificatePem());
        Files.writeString(tls.resolve("password"), PASSWORD + "\nonly the first line is the password\n");
        Files.writeString(tls.resolve("wrong-password"), "not-" + PASSWORD + "\n");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("counter", counter.keyPair().getPrivate(), PASSWORD.toCharArray(), new Certificate[] {
            counter.certificate()
        });
        try (OutputStream out = Files.newOutputStream(tls.resolve("counter.p12"))) {
            store.store(out, PASSWORD.toCharArray());
        }
    }

    @AfterAll
    static void close() throws IOException {
        door.close();
        station.close();
    }

    private static Shell.Result lookUp(String number, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "lookup",
                number,
                "--matter",
                "M04",
                "--operator",
                ConfiguredStation.CLERK,
                "--consent",
                Consent.PRESENT_CARD_SEEN.name(),
                "--json"));
        Stream.of(settings).forEach(setting -> arguments.addAll(List.of("--set", setting)));
        return station.clerkShell().run(arguments.toArray(String[]::new));
    }

    /** Looks up behind TLS, with these files of the folder {@code tls} in the settings. */
    private static Shell.Result lookUpBehindTls(String number, String certificate, String passwordFile)
            throws IOException {
        ObjectNode settings = plain.deepCopy();
        ObjectNode exchange = (ObjectNode) settings.get("exchange");
        exchange.put("url", door.url().toString());
        exchange.putObject("tls")
                .put("serverCertificate", "tls/" + certificate)
                .put("keyStore", "tls/counter.p12")
                .put(
                        "keyStorePasswordFile",
                        home.resolve("tls").resolve(passwordFile).toString());
        Path file = home.resolve("station.json");
        Files.writeString(file, settings.toString());
        try {
            return lookUp(number);
        } finally {
            Files.writeString(file, plain.toString());
        }
    }

    private static JsonNode answer(Shell.Result result, String service) {
        return result.ofType("answer").stream()
                .filter(answer -> answer.get("service").asText().equals(service))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePinnedCertificateAndTheStationsOwnKeyOpenTheExchange() throws Exception {
        int before = station.questions();

        Shell.Result result = lookUpBehindTls(Shell.CITIZEN, "exchange.pem", "password");

        assertThat(result.code()).as(result.err()).isZero();
        assertThat(result.ofType("summary").get(0).get("found").asInt()).isPositive();
        assertThat(station.questions()).isGreaterThan(before);
    }

    @Test
    void anotherCertificateThanThePinnedOneIsAskedNothing() throws Exception {
        int before = station.questions();

        Shell.Result result = lookUpBehindTls(NOBODY, "other.pem", "password");

        assertThat(result.code()).isEqualTo(ExitCode.TROUBLE);
        // It is not the exchange that answers there: what may wait, waits until it does.
        assertThat(result.ofType("answer"))
                .isNotEmpty()
                .extracting(answer -> answer.get("outcome").asText())
                .isSubsetOf("queued", "unavailable");
        assertThat(station.questions()).isEqualTo(before);
    }

    @Test
    void aWrongOrMissingPasswordFileIsASentenceWithoutThePassword() throws Exception {
        int before = station.questions();
        for (String file : List.of("wrong-password", "no-such-file")) {
            Shell.Result result = lookUpBehindTls(NOBODY, "exchange.pem", file);

            assertThat(result.code()).isEqualTo(ExitCode.TROUBLE);
            assertThat(result.out()).isEmpty();
            assertThat(result.err().lines())
                    .singleElement()
                    .asString()
                    .contains(
                            file.equals("no-such-file") ? file : "counter.p12",
                            file.equals("no-such-file") ? "exchange.tls.keyStorePasswordFile" : "exchange.tls.keyStore")
                    .doesNotContain(PASSWORD, "Exception");
        }
        assertThat(station.questions()).isEqualTo(before);
    }

    @Test
    void theLargestAnswerIsTheSettings() throws Exception {
        try (MockWebServer page = new MockWebServer()) {
            page.setDispatcher(new Dispatcher() {
                @Override
                public MockResponse dispatch(RecordedRequest request) {
                    if (request.getHeaders().get("X-Road-Client") == null) {
                        // The knock at the front door, by which the exchange is known to be there.
                        return new MockResponse.Builder()
                                .code(400)
                                .addHeader("X-Road-Error", "client.BadRequest")
                                .addHeader("Content-Type", "application/json")
                                .body("{\"type\":\"client.BadRequest\",\"message\":\"no client\",\"detail\":\"1\"}")
                                .build();
                    }
                    return new MockResponse.Builder()
                            .addHeader("Content-Type", "text/html")
                            .body("<p>".repeat(8 * 1024))
                            .build();
                }
            });
            page.start();
            String url = "exchange.url=http://127.0.0.1:" + page.getPort();

            assertThat(reasons(lookUp(NOBODY, url, "exchange.maxAnswerKiB=32")))
                    .containsOnly(hyphened(Refusal.NOT_JSON));
            assertThat(reasons(lookUp(NOBODY, url, "exchange.maxAnswerKiB=16")))
                    .containsOnly(hyphened(Refusal.TOO_LARGE));
        }
    }

    private static List<String> reasons(Shell.Result result) {
        return result.ofType("answer").stream()
                .map(answer -> answer.get("reason").asText())
                .toList();
    }

    private static String hyphened(Refusal refusal) {
        return refusal.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Both hang. The standard of five seconds would make the one wait longer than the other, which has four in the catalogue. */
    @Test
    void theDeadlineIsTheSettingsUnlessTheCatalogueHasOne() throws Exception {
        Path office = Files.createDirectory(home.resolve("office"));
        try (Stream<Path> files = Files.list(Path.of("assets/catalogue"))) {
            for (Path file : files.toList()) {
                Files.copy(file, office.resolve(file.getFileName().toString()));
            }
        }
        Path services = office.resolve("services.csv");
        Files.writeString(services, Files.readString(services).replaceFirst("(?m)^(S01\\.query,.*,PERSON),,", "$1,4,"));
        station.faults().switchOn("S01.query", Fault.HANGS);
        station.faults().switchOn("S02.query", Fault.HANGS);
        try {
            Shell.Result result = lookUp(NOBODY, "exchange.deadlineSeconds=1", "catalogue.directory=office");

            long catalogues = answer(result, "S01.query").get("millis").asLong();
            long settings = answer(result, "S02.query").get("millis").asLong();
            assertThat(catalogues).isGreaterThanOrEqualTo(4_000);
            assertThat(settings).isBetween(1_000L, catalogues - 1);
        } finally {
            station.faults().clear();
        }
    }
}
