package org.onewindow.hub.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.hub.home.TestHub;
import org.onewindow.hub.store.TestCounter;
import org.onewindow.hubclient.RawHub;

/** Who may ask over the exchange, and what such an answer looks like; what is found is looked at where a counter brings it. */
class ExchangeServiceTest {
    private static final String BASE = "/r1/" + ExchangeServer.SERVICE + "/";
    private static final byte[] QUESTION = "{\"userCode\":\"CN110108198501019972\"}".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    @Test
    void theAnswerNamesWhatTheExchangeHasToFindAgainAndIsJournalledWithoutAnybodysNumber() throws Exception {
        ExchangeServer exchange = new ExchangeServer();
        exchange.letIn(folder);
        try (TestHub hub = TestHub.start(folder)) {
            long before = hub.hubEntries();
            HttpResponse<String> answer = exchange.asks(hub)
                    .ask(
                            "POST",
                            BASE + "findUsage",
                            QUESTION,
                            "X-Road-UserId",
                            "CN110108198501019972",
                            "X-Road-Request-Hash",
                            "aGFzaA==");

            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            JsonNode body = new ObjectMapper().readTree(answer.body());
            assertThat(body.path("totalUsages").asInt(-1)).isZero();
            assertThat(body.path("usages").isArray()).isTrue();
            assertThat(answer.headers().map())
                    .containsEntry("x-road-client", List.of(ExchangeServer.PORTAL))
                    .containsEntry("x-road-service", List.of(ExchangeServer.SERVICE + "/findUsage"))
                    .containsEntry("x-road-id", List.of(ExchangeServer.REQUEST))
                    .containsEntry("x-road-userid", List.of("CN110108198501019972"))
                    .containsEntry("x-road-request-hash", List.of("aGFzaA=="));
            assertThat(hub.hubEntries()).isEqualTo(before + 1);
            assertThat(hub.lastHubEntry())
                    .contains("USAGE_SLIP_GIVEN", ExchangeServer.PORTAL, ExchangeServer.REQUEST)
                    .doesNotContain("110108198501019972");
            JsonNode period = new ObjectMapper()
                    .readTree(exchange.asks(hub).get(BASE + "usagePeriod").body());
            assertThat(period.has("periodStart")).isTrue();
            assertThat(exchange.asks(hub).get(BASE + "heartbeat").body()).contains("\"OK\"");
        }
    }

    @Test
    void aHubWhoseHomeNamesNobodyAnswersNobody() throws Exception {
        try (TestHub hub = TestHub.start(folder)) {
            RawHub counter = RawHub.as(hub.enrol(new TestCounter("07")))
                    .with("X-Road-Client", ExchangeServer.PORTAL)
                    .with("X-Road-Id", ExchangeServer.REQUEST);
            expectRefused(
                    counter.ask("POST", BASE + "findUsage", QUESTION, "X-Road-UserId", "CN1"), "wrong-certificate");
            assertThat(new ExchangeServer().asks(hub).get(BASE + "heartbeat").statusCode())
                    .as("no certificate that the hub knows")
                    .isEqualTo(401);
        }
    }

    @Test
    void onlyTheSubsystemsThatTheHomeNamesAndOnlyThroughTheExchangesOwnServer() throws Exception {
        ExchangeServer exchange = new ExchangeServer();
        exchange.letIn(folder);
        try (TestHub hub = TestHub.start(folder)) {
            RawHub counter = RawHub.as(hub.enrol(new TestCounter("07"))).with("X-Road-Client", ExchangeServer.PORTAL);

            expectRefused(counter.get(BASE + "heartbeat"), "wrong-certificate");
            expectRefused(exchange.asks(hub, "CN-TEST/COM/1/shop").get(BASE + "heartbeat"), "client-not-allowed");
            assertThat(hub.lastHubEntry()).contains("REQUEST_REFUSED", "client-not-allowed", "CN-TEST/COM/1/shop");
            expectRefused(exchange.asks(hub).get("/v1/feed?from=0"), "wrong-certificate");
            String station = hub.home().authority().station();
            expectRefused(exchange.forging(hub, "07", station).get("/v1/feed?from=0"), "wrong-certificate");
            expectRefused(exchange.forging(hub, "07", station).get(BASE + "heartbeat"), "wrong-certificate");
            assertThat(exchange.asks(hub)
                            .get("/r1/CN-TEST/GOV/110108/other/heartbeat")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(exchange.asks(hub)
                            .ask("POST", BASE + "findUsage", QUESTION)
                            .statusCode())
                    .as("nobody asks")
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"userCode\":\"x\"}",
                "{\"userCode\":\"110108198501019972\",\"limit\":0}",
                "{\"userCode\":\"110108198501019972\",\"periodStart\":\"2026-11-27\"}",
                "{\"userCode\":\"110108198501019972\",\"more\":1}"
            })
    void aQuestionThatIsNoneIsRefusedAndGivesNothingOut(String question) throws Exception {
        ExchangeServer exchange = new ExchangeServer();
        exchange.letIn(folder);
        try (TestHub hub = TestHub.start(folder)) {
            long before = hub.hubEntries();
            assertThat(exchange.asks(hub)
                            .ask(
                                    "POST",
                                    BASE + "findUsage",
                                    question.getBytes(StandardCharsets.UTF_8),
                                    "X-Road-UserId",
                                    "CN1")
                            .statusCode())
                    .isEqualTo(400);
            assertThat(hub.hubEntries()).isEqualTo(before);
        }
    }

    @Test
    void aFaultyFileKeepsTheHubFromStarting() throws Exception {
        new ExchangeServer().letIn(folder);
        Files.writeString(folder.resolve("exchange.json"), "{\"service\":\"CN/GOV/1/hub\"}");
        assertThatThrownBy(() -> TestHub.start(folder)).isInstanceOf(IOException.class);
    }

    private static void expectRefused(HttpResponse<String> answer, String reason) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(RawHub.reason(answer)).isEqualTo(Optional.of(reason));
    }
}
