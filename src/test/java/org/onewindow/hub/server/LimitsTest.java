package org.onewindow.hub.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.onewindow.hub.home.TestHub;
import org.onewindow.hub.store.TestCounter;
import org.onewindow.hubclient.HubIdentity;
import org.onewindow.hubclient.RawHub;

class LimitsTest {
    private static final byte[] NONE = new byte[0];

    @TempDir
    private Path folder;

    private final TestCounter counter = new TestCounter("07");
    private TestHub hub;
    private HubIdentity identity;

    @BeforeEach
    void start() throws Exception {
        hub = TestHub.start(
                folder, Limits.STANDARD.withRate(0.2, 12).withTimes(Duration.ofMillis(700), Duration.ofMillis(1500)));
        identity = hub.enrol(counter);
    }

    @AfterEach
    void stop() throws Exception {
        hub.close();
    }

    @Test
    void aBodyOverTheLimitIsRefusedBeforeItIsReadAndWhenItGrows() throws Exception {
        RawHub raw = RawHub.as(identity);

        assertThat(statusOfAnnouncedBody((4 << 20) + 1)).startsWith("HTTP/1.1 413");
        HttpResponse<String> bomb =
                raw.ask("POST", "/v1/journal", gzip(new byte[(4 << 20) + 1]), "Content-Encoding", "gzip");
        assertThat(bomb.statusCode()).isEqualTo(413);
        assertThat(raw.ask(
                                "POST",
                                "/v1/journal",
                                "not gzip".getBytes(StandardCharsets.US_ASCII),
                                "Content-Encoding",
                                "gzip")
                        .statusCode())
                .isEqualTo(400);
        assertThat(raw.ask("POST", "/v1/journal", NONE, "Content-Encoding", "br")
                        .statusCode())
                .isEqualTo(415);
    }

    /** Only the head is sent: the answer must not wait for the body. */
    private String statusOfAnnouncedBody(int length) throws IOException {
        try (Socket socket = RawHub.context(identity)
                .getSocketFactory()
                .createSocket("127.0.0.1", hub.url().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write(("POST /v1/journal HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: " + length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readNBytes(30), StandardCharsets.US_ASCII)
                    .lines()
                    .findFirst()
                    .orElse("");
        }
    }

    @Test
    void aStrangersBodyIsKeptShort() throws Exception {
        RawHub nobody = RawHub.asNobody(hub.url(), identity.authority());

        assertThat(nobody.ask("POST", "/v1/enrolment", new byte[64 << 10]).statusCode())
                .isEqualTo(413);
    }

    /** A hub that closed while the body is still on its way would reset the connection, and the sender would not learn why. */
    @Test
    void aSenderThatIsStillSendingAlwaysLearnsWhyItIsRefused() throws Exception {
        for (int i = 0; i < 8; i++) {
            RawHub raw = RawHub.as(identity);

            assertThat(raw.ask("POST", "/v1/journal", new byte[(4 << 20) + (3 << 20)])
                            .statusCode())
                    .isEqualTo(413);
        }
    }

    @Test
    void whatIsNoMessageIsRefusedWithAReferenceAndWithoutItsContent() throws Exception {
        counter.write(1, "work");
        String good = new String(counter.rest(0).toJson(), StandardCharsets.UTF_8);
        RawHub raw = RawHub.as(identity);
        for (String bad : List.of(
                "",
                "[]",
                "{}",
                good + "x",
                good.replace("\"first\":0", "\"first\":0,\"first\":0"),
                good.replace("\"first\":0", "\"first\":0,\"canary-110105199003079876\":1"),
                good.replace("\"first\":0", "\"first\":-1"))) {
            HttpResponse<String> response = raw.ask("POST", "/v1/journal", bad.getBytes(StandardCharsets.UTF_8));

            assertThat(response.statusCode()).as(bad).isEqualTo(400);
            JsonNode problem = new ObjectMapper().readTree(response.body());
            assertThat(problem.path("instance").asText()).matches("urn:onewindow:log:[0-9a-f-]{8}");
            assertThat(response.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(response.body()).doesNotContain("canary");
        }
    }

    @Test
    void aCounterThatAsksTooOftenIsToldWhenToComeBackAndOthersAreNotHeldUp() throws Exception {
        TestCounter other = new TestCounter("08");
        HubIdentity second = hub.enrol(other);
        RawHub raw = RawHub.as(identity);
        List<Integer> statuses = new ArrayList<>();
        Optional<String> retryAfter = Optional.empty();
        for (int i = 0; i < 16; i++) {
            HttpResponse<String> response = raw.get("/v1/feed");
            statuses.add(response.statusCode());
            retryAfter = response.headers().firstValue("Retry-After");
        }

        assertThat(statuses).startsWith(200, 200, 200).endsWith(429);
        assertThat(Long.parseLong(retryAfter.orElseThrow())).isBetween(1L, 6L);
        assertThat(RawHub.as(second).get("/v1/feed").statusCode()).isEqualTo(200);
    }

    @Test
    void aBodyThatDripsIsCutOff() throws Exception {
        try (Socket socket = RawHub.context(identity)
                .getSocketFactory()
                .createSocket("127.0.0.1", hub.url().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write("POST /v1/journal HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100000\r\n\r\n{"
                    .getBytes(StandardCharsets.US_ASCII));
            assertEndsWhileDripping(socket, out);
        }
    }

    @Test
    void aHeadThatDripsIsCutOff() throws Exception {
        try (Socket socket = RawHub.context(identity)
                .getSocketFactory()
                .createSocket("127.0.0.1", hub.url().getPort())) {
            OutputStream out = socket.getOutputStream();
            out.write("GET /v1/feed HTTP/1.1\r\nX-Long: ".getBytes(StandardCharsets.US_ASCII));
            assertEndsWhileDripping(socket, out);
        }
    }

    private static void assertEndsWhileDripping(Socket socket, OutputStream out) {
        await().atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(100))
                .until(() -> {
                    try {
                        out.write('a');
                        out.flush();
                        socket.setSoTimeout(1);
                        return socket.getInputStream().read() < 0;
                    } catch (SocketTimeoutException e) {
                        return false;
                    } catch (IOException e) {
                        return true;
                    }
                });
    }

    /** A Java of today can't be made to offer TLS 1.1 alone, so the client's hello is written out: version 3.2, ciphers of that time. */
    @Test
    void aClientThatSpeaksTls11AtMostIsTurnedAway() throws Exception {
        byte[] hello = HexFormat.of().parseHex("160302002f0100002b0302" + "5a".repeat(32) + "000004c013c0140100");
        try (Socket socket = new Socket("127.0.0.1", hub.url().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(hello);
            InputStream in = socket.getInputStream();
            byte[] answer = in.readNBytes(7);

            assertThat(answer[0]).as("an alert").isEqualTo((byte) 21);
            assertThat(answer[5]).as("fatal").isEqualTo((byte) 2);
            assertThat(in.readAllBytes()).isEmpty();
        }
    }

    @Test
    void plainHttpIsNotSpoken() throws Exception {
        try (Socket socket = new Socket("127.0.0.1", hub.url().getPort())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream()
                    .write("GET /v1/alive HTTP/1.1\r\nHost: h\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            String answer;
            try {
                answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            } catch (IOException e) {
                answer = "";
            }
            assertThat(answer).doesNotContain("HTTP/1.1 200");
        }
    }

    @Test
    void pathsAndMethodsThatAreNotThereAreSaidToBeNot() throws Exception {
        RawHub raw = RawHub.as(identity);

        assertThat(raw.get("/").statusCode()).isEqualTo(404);
        assertThat(raw.get("/v1/journal").statusCode()).isEqualTo(405);
        assertThat(raw.get("/v1/feed?from=1&from=2").statusCode()).isEqualTo(400);
        assertThat(raw.get("/v1/feed?from=-1").statusCode()).isEqualTo(400);
        assertThat(raw.get("/v1/feed?limit=100000").statusCode()).isEqualTo(400);
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        }
        return out.toByteArray();
    }
}
