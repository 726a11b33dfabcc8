package org.onewindow.sandbox.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.sandbox.AccessRights;
import org.onewindow.sandbox.ErrorSpelling;
import org.onewindow.sandbox.SandboxOptions;

class ProtocolTest {
    private static final String PATH = Stage.path(Stage.service(Stage.SERVICE));
    private static final String CLIENT = "X-Road-Client: " + SandboxOptions.TRAINING_CLIENT;
    private static Stage stage;

    @BeforeAll
    static void open() {
        stage = Stage.open();
    }

    @AfterAll
    static void close() {
        stage.close();
    }

    @Test
    void theHeadersOfTheExchangeComeWithEveryAnswer() throws Exception {
        HttpResponse<byte[]> response = stage.send(stage.ask(Stage.SERVICE));

        assertThat(Stage.header(response, "x-road-id")).isEqualTo("4f0c2f6e-1111-4222-8333-000000000001");
        assertThat(Stage.header(response, "x-road-client")).isEqualTo(SandboxOptions.TRAINING_CLIENT);
        assertThat(Stage.header(response, "x-road-service")).isEqualTo(PATH.substring("/r1/".length()));
        assertThat(UUID.fromString(Stage.header(response, "x-road-request-id"))).isNotNull();
        assertThat(Stage.header(response, "x-road-error")).isEmpty();
    }

    @Test
    void theRequestHashIsMadeOfTheHeadersAsTheyWereSentAndTheBody() throws Exception {
        String body = Stage.question();
        List<String> forwarded = List.of(
                "x-ROAD-userid:02-17",
                "ACCEPT:application/json",
                CLIENT.replace(": ", ":"),
                "X-Twice:one",
                "content-type:application/json; charset=utf-8",
                "X-Twice:two",
                "accept-encoding:gzip;q=0");
        String request = "POST " + PATH + "?a=%20b HTTP/1.1\r\nHost: 127.0.0.1\r\nUser-Agent: raw\r\n"
                + String.join("\r\n", forwarded).replaceFirst(":", ":   ")
                + "\r\nX-Road-Request-Id: mine\r\nTE: trailers\r\nConnection: close\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;

        RawClient.Answer answer = RawClient.send(stage.sandbox.url(), request);

        assertThat(answer.status()).isEqualTo("200");
        String requestId = answer.header("x-road-request-id").orElseThrow();
        assertThat(requestId).isNotEqualTo("mine");
        String head = "POST\r\n" + PATH + "?a=%20b\r\n" + String.join("\r\n", forwarded) + "\r\nx-road-request-id:"
                + requestId + "\r\n";
        MessageDigest both = MessageDigest.getInstance("SHA-512");
        both.update(sha512(head));
        both.update(sha512(body));
        assertThat(answer.header("x-road-request-hash"))
                .contains(Base64.getEncoder().encodeToString(both.digest()));
    }

    @Test
    void theRequestHashOfARequestWithoutABodyIsThatOfItsHead() throws Exception {
        String target = PATH.replaceFirst("/[^/]*$", "/listMethods");
        RawClient.Answer answer = RawClient.get(stage.sandbox.url(), target, CLIENT, "Accept: application/json");

        String head = "GET\r\n" + target + "\r\n" + CLIENT.replace(": ", ":") + "\r\nAccept:application/json\r\n"
                + "x-road-request-id:" + answer.header("x-road-request-id").orElseThrow() + "\r\n";
        assertThat(answer.header("x-road-request-hash"))
                .contains(Base64.getEncoder().encodeToString(sha512(head)));
    }

    @Test
    void partsOfAnIdentifierMayBePercentEncoded() throws Exception {
        HttpResponse<byte[]> response = stage.send(stage.to(PATH.replace("/query", "/%71uery"))
                .POST(HttpRequest.BodyPublishers.ofString(Stage.question()))
                .build());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Stage.header(response, "x-road-service")).endsWith("/query");
    }

    @Test
    void anErrorOfTheExchangeHasItsTypeTwiceAndNoRequestHash() throws Exception {
        HttpResponse<byte[]> response = stage.get(PATH.replace("/query", "/nothing"));

        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(Stage.json(response).path("type").asText())
                .isEqualTo("server.serverproxy.unknown_service")
                .isEqualTo(Stage.header(response, "x-road-error"));
        assertThat(Stage.json(response).path("message").asText()).contains("nothing");
        assertThat(UUID.fromString(Stage.json(response).path("detail").asText()))
                .isNotNull();
        assertThat(Stage.header(response, "x-road-request-hash")).isEmpty();
    }

    @Test
    void anOlderExchangeSpellsItsErrorsOtherwise() throws Exception {
        try (Stage older = Stage.open(options -> options.spelling(ErrorSpelling.OLD))) {
            assertThat(error(older.get(PATH.replace("/query", "/nothing"))))
                    .isEqualTo("Server.ServerProxy.UnknownService");
        }
    }

    @Test
    void withFourPartsThePathIsReadWrongly() throws Exception {
        assertThat(error(stage.get(PATH.replaceFirst("/[^/]*$", "")))).isEqualTo("server.clientproxy.internal_error");
        assertThat(error(stage.get(PATH.replaceFirst("/[^/]*(/[^/]*)$", "$1") + "/sub")))
                .isEqualTo("server.clientproxy.unknown_member");
    }

    @Test
    void withoutAClientNothingIsForwarded() throws Exception {
        RawClient.Answer answer = RawClient.get(stage.sandbox.url(), PATH);
        assertThat(answer.status()).isEqualTo("500");
        assertThat(answer.header("x-road-error")).contains("server.clientproxy.invalid_client_identifier");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a/b/c", "a/b/c/d/e", "OW-TRAINING/GOV/110 108/x", "OW-TRAINING/GOV/一/x", "a//c/d", "a/b/c/%zz"})
    void aClientThatIsNotWellWrittenIsAnInternalError(String client) throws Exception {
        RawClient.Answer answer = RawClient.get(stage.sandbox.url(), PATH, "X-Road-Client: " + client);
        assertThat(answer.status()).isEqualTo("500");
        assertThat(answer.header("x-road-error")).contains("server.clientproxy.internal_error");
    }

    @Test
    void aClientNobodyKnowsIsAnUnknownMember() throws Exception {
        RawClient.Answer answer =
                RawClient.get(stage.sandbox.url(), PATH, "X-Road-Client: OW-TRAINING/GOV/nobody/none");
        assertThat(answer.header("x-road-error")).contains("server.clientproxy.unknown_member");
    }

    @Test
    void aClientMayAskOnlyWhatItHasRightsTo() throws Exception {
        AccessRights rights = new AccessRights(Map.of(SandboxOptions.TRAINING_CLIENT, Set.of("S20.verify")));
        try (Stage narrow = Stage.open(options -> options.withRights(rights))) {
            assertThat(error(narrow.send(narrow.ask(Stage.SERVICE)))).isEqualTo("server.serverproxy.access_denied");
            HttpResponse<byte[]> allowed = narrow.send(narrow.to(Stage.path(Stage.service("S20.verify")))
                    .POST(HttpRequest.BodyPublishers.ofString(
                            Stage.question("RESIDENT_ID", Stage.SOMEBODY, List.of("S20-01"))))
                    .build());
            assertThat(allowed.statusCode()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/r2/a/b/c/d/e", "/index.html"})
    void outsideOfTheProtocolASoapFaultComesWithStatus200(String path) throws Exception {
        HttpResponse<byte[]> response = stage.get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(Stage.header(response, "content-type")).startsWith("text/xml");
        assertThat(new String(response.body(), StandardCharsets.UTF_8)).contains("<faultcode>server.clientproxy");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/r1//a", "/r1/a/../b", "/r1/a%25b", "/r1/a%00b", "/r1/%2e%2e/b", "/r1/a%2Fb"})
    void aDoubtfulPathIsAPageWithStatus400(String target) throws Exception {
        RawClient.Answer answer = RawClient.get(stage.sandbox.url(), target, CLIENT, "Accept: application/json");
        assertThat(answer.status()).isEqualTo("400");
        assertThat(answer.header("content-type").orElseThrow()).startsWith("text/html");
        assertThat(answer.header("x-road-error")).isEmpty();
    }

    @Test
    void anAddressOfEightKilobytesIsAPageWithStatus414() throws Exception {
        RawClient.Answer answer = RawClient.get(stage.sandbox.url(), PATH + "?" + "a".repeat(8_200), CLIENT);
        assertThat(answer.status()).isEqualTo("414");
        assertThat(answer.header("content-type").orElseThrow()).startsWith("text/html");
    }

    @Test
    void aRawCharacterThatIsNotAsciiIsAnInternalError() throws Exception {
        RawClient.Answer answer = RawClient.get(stage.sandbox.url(), PATH.replace("/query", "/查询"), CLIENT);
        assertThat(answer.status()).isEqualTo("500");
        assertThat(answer.header("x-road-error")).contains("server.clientproxy.internal_error");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"subject\":",
                "{\"subject\":{\"kind\":\"RESIDENT_ID\",\"number\":\"110108198501019972\"},\"items\":[\"S20-01\"],\"matter\":\"M04\",\"case\":\"c\",\"more\":1}",
                "{\"subject\":{\"kind\":\"RESIDENT_ID\",\"number\":\"110108198501019972\"},\"items\":[\"S01-01\"],\"matter\":\"M04\",\"case\":\"c\"}",
                "{\"subject\":{\"kind\":\"RESIDENT_ID\",\"number\":\"110108198501019973\"},\"items\":[\"S20-01\"],\"matter\":\"M04\",\"case\":\"c\"}",
                "{\"subject\":{\"kind\":\"RESIDENT_ID\",\"number\":\"110108 198501019972\"},\"items\":[\"S20-01\"],\"matter\":\"M04\",\"case\":\"c\"}",
                "{\"subject\":{\"kind\":\"RESIDENT_ID\",\"number\":\"110108198501019972\"},\"items\":[\"S20-01\"],\"matter\":\"M04\",\"case\":\"c\"} x"
            })
    void aDepartmentRefusesABodyThatIsNoQuestion(String body) throws Exception {
        HttpResponse<byte[]> response = stage.send(
                stage.to(PATH).POST(HttpRequest.BodyPublishers.ofString(body)).build());
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(Stage.json(response).path("error").asText()).isNotEmpty();
        assertThat(Stage.header(response, "x-road-request-hash")).isNotEmpty();
    }

    @Test
    void aDepartmentAnswersOnlyPostAndOnlyAtItsRoot() throws Exception {
        assertThat(stage.get(PATH).statusCode()).isEqualTo(405);
        assertThat(stage.get(PATH + "/sub").statusCode()).isEqualTo(404);
    }

    @Test
    void aBodyThatSaysItIsBeyondTheLimitIsNotRead() throws Exception {
        String head = "POST " + PATH + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nContent-Length: "
                + (ExchangeHandler.LARGEST_BODY + 1) + "\r\n\r\n";

        assertThat(RawClient.send(stage.sandbox.url(), head).status()).isEqualTo("413");
    }

    @Test
    void aBodyThatGrowsBeyondTheLimitIsReadNoFurther() throws Exception {
        int size = ExchangeHandler.LARGEST_BODY + 1;
        String chunk = Integer.toHexString(size) + "\r\n" + "x".repeat(size);
        String request = "POST " + PATH
                + " HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n" + chunk;

        assertThat(RawClient.send(stage.sandbox.url(), request).status()).isEqualTo("413");
    }

    @Test
    void gzipIsUsedOnlyWhenAskedFor() throws Exception {
        HttpRequest.Builder plain = stage.to(PATH)
                .POST(HttpRequest.BodyPublishers.ofString(
                        Stage.question("RESIDENT_ID", Stage.SOMEBODY, Stage.items(Stage.service(Stage.SERVICE)))));
        HttpResponse<byte[]> asIs = stage.send(plain.build());
        HttpResponse<byte[]> zipped =
                stage.send(plain.copy().header("Accept-Encoding", "gzip").build());

        assertThat(Stage.header(asIs, "content-encoding")).isEmpty();
        assertThat(Stage.header(zipped, "content-encoding")).isEqualTo("gzip");
        try (var in = new GZIPInputStream(new ByteArrayInputStream(zipped.body()))) {
            assertThat(in.readAllBytes()).isEqualTo(asIs.body());
        }
    }

    private static String error(HttpResponse<byte[]> response) throws Exception {
        assertThat(Stage.header(response, "x-road-error"))
                .isEqualTo(Stage.json(response).path("type").asText());
        return Stage.header(response, "x-road-error");
    }

    private static byte[] sha512(String text) throws Exception {
        return MessageDigest.getInstance("SHA-512").digest(text.getBytes(StandardCharsets.UTF_8));
    }
}
