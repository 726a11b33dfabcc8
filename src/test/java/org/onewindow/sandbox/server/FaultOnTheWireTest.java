package org.onewindow.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.sandbox.Fault;
import org.onewindow.sandbox.SandboxOptions;

class FaultOnTheWireTest {
    private static Stage stage;

    @BeforeAll
    static void open() {
        stage = Stage.open();
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @AfterEach
    void mend() {
        stage.sandbox.faults().clear();
    }

    @ParameterizedTest
    @CsvSource({
        "DOWN, server.serverproxy.network_error",
        "MAINTENANCE, server.serverproxy.maintenance_mode",
        "ACCESS_DENIED, server.serverproxy.access_denied",
        "OUTDATED_CONFIGURATION, server.clientproxy.global_conf_outdated"
    })
    void theExchangeItselfSaysWhatIsWrong(Fault fault, String code) throws Exception {
        HttpResponse<byte[]> response = with(fault);

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(Stage.header(response, "x-road-error")).isEqualTo(code);
        assertThat(Stage.json(response).path("type").asText()).isEqualTo(code);
        assertThat(Stage.header(response, "x-road-request-hash")).isEmpty();
    }

    @Test
    void maintenanceCarriesItsMessage() throws Exception {
        stage.sandbox.faults().switchOn(Stage.SERVICE, Fault.MAINTENANCE, "今晚八点恢复");
        assertThat(Stage.json(stage.send(stage.ask(Stage.SERVICE)))
                        .path("message")
                        .asText())
                .isEqualTo("今晚八点恢复");
    }

    @Test
    void aForgedErrorHasARequestHashBesideIt() throws Exception {
        HttpResponse<byte[]> response = with(Fault.FORGED_ERROR);
        assertThat(Stage.header(response, "x-road-error")).isEqualTo("server.serverproxy.access_denied");
        assertThat(Stage.header(response, "x-road-request-hash")).isNotEmpty();
    }

    @Test
    void aSlowAnswerIsRightButLate() throws Exception {
        long start = System.nanoTime();
        HttpResponse<byte[]> response = with(Fault.SLOW);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
        assertThat(Stage.json(response).path("outcome").asText()).isEqualTo("found");
    }

    @Test
    void aHangingServiceSaysNothingUntilItsConnectionIsClosed() {
        long start = System.nanoTime();
        assertThatThrownBy(() -> with(Fault.HANGS)).isInstanceOf(IOException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(400));
    }

    @Test
    void aWrongSubjectIsTheOnlyThingWrong() throws Exception {
        JsonNode right = Stage.json(stage.send(stage.ask(Stage.SERVICE)));
        JsonNode wrong = Stage.json(with(Fault.WRONG_SUBJECT));
        assertThat(wrong.path("subject").asText()).isEqualTo(InterimRegisters.NOBODY);
        assertThat(wrong.path("records")).isEqualTo(right.path("records"));
    }

    @Test
    void aWrongTypeIsAnObjectWhereAValueBelongs() throws Exception {
        JsonNode record = Stage.json(with(Fault.WRONG_TYPE)).path("records").path(0);
        assertThat(record.path("S20-01").isObject()).isTrue();
        assertThat(record.path("S20-02").isValueNode()).isTrue();
    }

    @Test
    void anUnknownKeyStandsBesideTheKnownOnes() throws Exception {
        assertThat(Stage.json(with(Fault.UNKNOWN_KEY)).fieldNames())
                .toIterable()
                .containsExactly("subject", "outcome", "asOf", "records", "note");
    }

    @Test
    void anUnaskedItemComesWithTheOthers() throws Exception {
        assertThat(Stage.json(with(Fault.UNASKED_ITEM)).path("records").path(0).fieldNames())
                .toIterable()
                .containsExactly("S20-01", "S20-02", "S20-03");
    }

    @ParameterizedTest
    @CsvSource({"MALFORMED_JSON", "TRUNCATED_JSON"})
    void whatSaysItIsJsonIsNone(Fault fault) throws Exception {
        HttpResponse<byte[]> response = with(fault);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Stage.header(response, "content-type")).startsWith("application/json");
        assertThatThrownBy(() -> Stage.json(response)).isInstanceOf(JsonProcessingException.class);
    }

    @Test
    void aTruncatedAnswerIsTheFirstHalfOfTheRightOne() throws Exception {
        byte[] right = stage.send(stage.ask(Stage.SERVICE)).body();
        byte[] half = with(Fault.TRUNCATED_JSON).body();
        assertThat(right).hasSizeGreaterThan(half.length).startsWith(half);
    }

    @Test
    void aCutOffAnswerAnnouncesMoreThanItSends() throws Exception {
        stage.sandbox.faults().switchOn(Stage.SERVICE, Fault.CUT_OFF);
        RawClient.Answer answer = raw();
        int announced = Integer.parseInt(answer.header("content-length").orElseThrow());
        assertThat(answer.body().getBytes(StandardCharsets.UTF_8)).hasSize(announced / 2);
    }

    @Test
    void aPageComesWithStatus200() throws Exception {
        HttpResponse<byte[]> response = with(Fault.HTML_PAGE);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Stage.header(response, "content-type")).startsWith("text/html");
        assertThat(new String(response.body(), StandardCharsets.UTF_8)).startsWith("<!DOCTYPE html>");
    }

    @Test
    void theHugeBodyIsAGibibyteAndStopsWhenNobodyReads() throws Exception {
        stage.sandbox.faults().switchOn(Stage.SERVICE, Fault.HUGE_BODY);
        HttpResponse<InputStream> response =
                stage.client.send(stage.ask(Stage.SERVICE), HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            assertThat(body.readNBytes(20 << 20)).hasSize(20 << 20);
        }
        long length = 0;
        PieceSource pieces = LongBodies.huge();
        for (var piece = pieces.next(); piece.isPresent(); piece = pieces.next()) {
            length += piece.get().remaining();
        }
        assertThat(length).isBetween(LongBodies.SIZE, LongBodies.SIZE + 100);
    }

    @Test
    void theGzipBombIsSmallAndBecomesAGibibyte() throws Exception {
        HttpResponse<byte[]> response = with(Fault.GZIP_BOMB);
        assertThat(Stage.header(response, "content-encoding")).isEqualTo("gzip");
        assertThat(response.body()).hasSizeLessThan(2 << 20);

        byte[] buffer = new byte[1 << 16];
        long length = 0;
        try (var in = new GZIPInputStream(new ByteArrayInputStream(response.body()), 1 << 16)) {
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                length += read;
            }
        }
        assertThat(length).isBetween(LongBodies.SIZE, LongBodies.SIZE + 100);
    }

    @Test
    void deepNestingIsAHundredThousandLevelsWithinTheSizeLimit() throws Exception {
        byte[] body = with(Fault.DEEP_NESTING).body();
        assertThat(body).hasSizeLessThan(1 << 20);
        assertThat(new String(body, StandardCharsets.US_ASCII)).contains("[".repeat(100_000) + "]".repeat(100_000));
    }

    @Test
    void aDripComesByteByByte() throws Exception {
        byte[] right = stage.send(stage.ask(Stage.SERVICE)).body();
        stage.sandbox.faults().switchOn(Stage.SERVICE, Fault.DRIP);
        long start = System.nanoTime();
        RawClient.Answer answer = raw();
        Duration taken = Duration.ofNanos(System.nanoTime() - start);

        assertThat(answer.body().getBytes(StandardCharsets.UTF_8)).isEqualTo(right);
        assertThat(taken).isGreaterThanOrEqualTo(Duration.ofMillis(3L * (right.length - 1)));
    }

    @Test
    void aRedirectKeepsTheHeadersOfTheExchange() throws Exception {
        HttpResponse<byte[]> response = with(Fault.REDIRECT);
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(Stage.header(response, "location")).isEqualTo("/r1/elsewhere");
        assertThat(Stage.header(response, "x-road-request-hash")).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"PROVIDER_NOT_FOUND, 404", "PROVIDER_ERROR, 500"})
    void aDepartmentsOwnErrorIsNotOneOfTheExchange(Fault fault, int status) throws Exception {
        HttpResponse<byte[]> response = with(fault);
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(Stage.json(response).path("error").asText()).isNotEmpty();
        assertThat(Stage.header(response, "x-road-error")).isEmpty();
        assertThat(Stage.header(response, "x-road-request-hash")).isNotEmpty();
    }

    @Test
    void aWrongRequestIdIsNotOurs() throws Exception {
        HttpResponse<byte[]> response = with(Fault.WRONG_REQUEST_ID);
        assertThat(response.headers().allValues("x-road-id"))
                .hasSize(1)
                .doesNotContain("4f0c2f6e-1111-4222-8333-000000000001");
        assertThat(Stage.json(response).path("outcome").asText()).isEqualTo("found");
    }

    @Test
    void whileTheNetworkIsDownConnectionsAreResetAndTheSwitchesStayReachable() throws Exception {
        stage.send(stage.ask(Stage.SERVICE));
        stage.sandbox.faults().setNetworkDown(true);

        assertThatThrownBy(() -> stage.send(stage.ask(Stage.SERVICE))).isInstanceOf(IOException.class);
        assertThatThrownBy(RawReset::answer).isInstanceOf(IOException.class).hasMessageContaining("reset");
        assertThat(stage.admin("DELETE", "/network", "").statusCode()).isEqualTo(200);
        assertThat(stage.send(stage.ask(Stage.SERVICE)).statusCode()).isEqualTo(200);
    }

    @Test
    void oneFaultLeavesTheOthersAlone() throws Exception {
        stage.sandbox.faults().switchOn("S01.query", Fault.HANGS);
        assertThat(stage.send(stage.ask(Stage.SERVICE)).statusCode()).isEqualTo(200);
    }

    private static final class RawReset {
        static int answer() throws IOException {
            try (Socket socket = new Socket("127.0.0.1", stage.sandbox.url().getPort())) {
                socket.setSoTimeout((int) Stage.PATIENCE.toMillis());
                return socket.getInputStream().read();
            }
        }
    }

    private static HttpResponse<byte[]> with(Fault fault) throws Exception {
        stage.sandbox.faults().switchOn(Stage.SERVICE, fault);
        return stage.send(stage.ask(Stage.SERVICE));
    }

    private static RawClient.Answer raw() throws IOException {
        String body = Stage.question();
        return RawClient.send(
                stage.sandbox.url(),
                "POST " + Stage.path(Stage.service(Stage.SERVICE)) + " HTTP/1.1\r\nHost: x\r\nX-Road-Client: "
                        + SandboxOptions.TRAINING_CLIENT + "\r\nConnection: close\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body);
    }
}
