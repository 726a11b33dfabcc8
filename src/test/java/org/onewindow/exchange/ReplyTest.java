package org.onewindow.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.lookup.HashVerdict;
import org.onewindow.lookup.Refusal;
import org.onewindow.lookup.ServiceRequest;
import org.onewindow.lookup.SourceReply;
import org.onewindow.lookup.Trouble;

/** What each answer of an exchange means, over HTTP. */
class ReplyTest {
    private static final String DETAIL = "3f0d4c0e-64a5-4a7e-9f3b-2a1f0c9d8e77";
    private static final String ENVELOPE =
            "{\"subject\":\"110108198501019972\",\"outcome\":\"notFound\",\"asOf\":\"2026-11-23T08:00:00+08:00\",\"records\":[]}";

    private final MockWebServer server = new MockWebServer();
    private final ServiceRequest request = Invented.request();
    private ExchangeDepartments departments;

    @BeforeEach
    void open() throws Exception {
        server.start();
        departments = ExchangeDepartments.open(Invented.settings(server.getPort()));
    }

    @AfterEach
    void close() {
        departments.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Server.ClientProxy.OutdatedGlobalConf,               EXCHANGE_CONFIGURATION_OUTDATED
            server.clientproxy.global_conf_outdated,             EXCHANGE_CONFIGURATION_OUTDATED
            Server.ServerProxy.MaintenanceMode,                  MAINTENANCE
            server.serverproxy.maintenance_mode,                 MAINTENANCE
            Server.ServerProxy.ServiceDisabled,                  MAINTENANCE
            server.serverproxy.service_disabled,                 MAINTENANCE
            Server.ClientProxy.NetworkError,                     PROVIDER_UNREACHABLE
            server.serverproxy.service_failed.network_error,     PROVIDER_UNREACHABLE
            Server.ServerProxy.ServiceFailed.IOError,            PROVIDER_UNREACHABLE
            server.clientproxy.io_error,                         PROVIDER_UNREACHABLE
            Server.ServerProxy.UnknownHost,                      PROVIDER_UNREACHABLE
            server.serverproxy.unknown_host,                     PROVIDER_UNREACHABLE
            Server.ClientProxy.SslAuthenticationFailed,          CERTIFICATE
            server.clientproxy.ssl_authentication_failed,        CERTIFICATE
            Server.ClientProxy.UnknownMember,                    UNKNOWN_SERVICE
            server.clientproxy.unknown_member,                   UNKNOWN_SERVICE
            Server.ServerProxy.UnknownService,                   UNKNOWN_SERVICE
            server.serverproxy.unknown_service,                  UNKNOWN_SERVICE
            Server.ClientProxy.LoggingFailed,                    EXCHANGE_CANNOT_LOG
            server.clientproxy.logging_failed,                   EXCHANGE_CANNOT_LOG
            Server.ClientProxy.TimestamperFailed,                EXCHANGE_CANNOT_LOG
            server.clientproxy.timestamper_failed,               EXCHANGE_CANNOT_LOG
            server.clientproxy.something_new,                    EXCHANGE_FAILED
            access_denied_not_quite,                             EXCHANGE_FAILED
            '',                                                  EXCHANGE_FAILED
            """)
    void anErrorOfTheExchangeIsReadByItsCodeAlone(String code, Trouble trouble) throws Exception {
        for (int status : new int[] {200, 302, 404, 500}) {
            SourceReply reply = ask(error(status, code));

            assertThat(reply).as("status %d", status).isInstanceOfSatisfying(SourceReply.Failed.class, failed -> {
                assertThat(failed.trouble()).isEqualTo(trouble);
                assertThat(failed.detailId()).contains(DETAIL);
                assertThat(failed.hash()).isEqualTo(HashVerdict.ABSENT);
            });
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Server.ServerProxy.AccessDenied", "server.serverproxy.access_denied"})
    void aDenialNamesTheServiceToAskFor(String code) throws Exception {
        assertThat(ask(error(500, code))).isEqualTo(new SourceReply.Denied(Invented.SERVICE_ID, Optional.of(DETAIL)));
    }

    @Test
    void anAnnouncementIsCleanedAndCut() throws Exception {
        String announced = "Back \\u202eat 14:00\\n\\u0007" + "x".repeat(500);

        SourceReply reply = ask(error(503, "server.serverproxy.maintenance_mode", announced));

        assertThat(reply)
                .isInstanceOfSatisfying(
                        SourceReply.Failed.class,
                        failed -> assertThat(failed.message())
                                .hasValueSatisfying(text -> assertThat(text)
                                        .startsWith("Back at 14:00")
                                        .hasSize(300)
                                        .doesNotContain("\u202e", "\n", "\u0007")));
    }

    @Test
    void aRightToLeftAnnouncementSurvives() throws Exception {
        SourceReply reply = ask(error(503, "server.serverproxy.maintenance_mode", "خدمات ۋاقىتلىق توختىتىلدى"));

        assertThat(reply)
                .isInstanceOfSatisfying(
                        SourceReply.Failed.class,
                        failed -> assertThat(failed.message()).contains("خدمات ۋاقىتلىق توختىتىلدى"));
    }

    @Test
    void aTechniciansMessageIsNotForTheClerk() throws Exception {
        assertThat(ask(error(500, "server.clientproxy.network_error", "Could not connect to 10.1.2.3")))
                .isInstanceOfSatisfying(
                        SourceReply.Failed.class,
                        failed -> assertThat(failed.message()).isEmpty());
    }

    @Test
    void anErrorWithoutAReadableBodyIsStillRead() throws Exception {
        MockResponse response = usual(500, "text/html", "<html>")
                .addHeader("X-Road-Error", "Server.X.NetworkError")
                .build();

        assertThat(ask(response))
                .isEqualTo(new SourceReply.Failed(
                        Trouble.PROVIDER_UNREACHABLE, Optional.empty(), Optional.empty(), HashVerdict.ABSENT));
    }

    @Test
    void aDetailThatIsNoUuidIsDropped() throws Exception {
        MockResponse response = usual(500, "application/json", "{\"detail\":\"" + Invented.NUMBER + "\",\"message\":7}")
                .addHeader("X-Road-Error", "server.serverproxy.access_denied")
                .build();

        assertThat(ask(response)).isEqualTo(new SourceReply.Denied(Invented.SERVICE_ID, Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 404, 500})
    void anErrorOfTheExchangeWithARequestHashIsForged(int status) throws Exception {
        MockResponse forged = forwarded(status, "application/json", ENVELOPE)
                .addHeader("X-Road-Error", "server.serverproxy.access_denied")
                .build();

        assertThat(ask(forged)).isEqualTo(new SourceReply.Untrusted(Refusal.FORGED_ERROR, HashVerdict.NOT_VERIFIABLE));
    }

    @Test
    void anAnswerComesBackWhole() throws Exception {
        SourceReply reply =
                ask(forwarded(200, "application/json; charset=utf-8", ENVELOPE).build());

        assertThat(reply).isInstanceOfSatisfying(SourceReply.Answered.class, answered -> {
            assertThat(answered.subject()).isEqualTo(Invented.NUMBER);
            assertThat(answered.outcome()).isEqualTo(SourceReply.Outcome.NOT_FOUND);
            assertThat(answered.hash()).isEqualTo(HashVerdict.NOT_VERIFIABLE);
        });
    }

    @ParameterizedTest
    @CsvSource({
        "400, application/json, {}",
        "404, text/html, <html>no such record</html>",
        "404, , ''",
        "410, , ''",
        "422, application/json, {}"
    })
    void aProvidersOwnNotFoundOrErrorBodyIsNothingOnFile(int status, String type, String body) throws Exception {
        assertThat(ask(forwarded(status, type, body).build()))
                .isEqualTo(new SourceReply.NothingOnFile(HashVerdict.NOT_VERIFIABLE));
    }

    @ParameterizedTest
    @CsvSource({
        "400, , ''",
        "405, , ''",
        "415, , ''",
        "422, text/html, <html>no</html>",
        "405, application/json, {}",
        "415, application/json, {}"
    })
    void aBareRefusalOfTheRequestSaysNothingOfWhatIsOnFile(int status, String type, String body) throws Exception {
        assertThat(ask(forwarded(status, type, body).build()))
                .isInstanceOfSatisfying(
                        SourceReply.Failed.class,
                        failed -> assertThat(failed.trouble()).isEqualTo(Trouble.PROVIDER_FAILED));
    }

    @ParameterizedTest
    @ValueSource(ints = {401, 403, 408, 429, 500, 502, 503})
    void aProviderThatWouldNotOrCouldNotAnswerHasFailed(int status) throws Exception {
        assertThat(ask(forwarded(status, "application/json", "{}").build()))
                .isInstanceOfSatisfying(
                        SourceReply.Failed.class,
                        failed -> assertThat(failed.trouble()).isEqualTo(Trouble.PROVIDER_FAILED));
    }

    @ParameterizedTest
    @CsvSource({
        "404, application/json, {}",
        "500, application/json, {}",
        "404, , ''",
        "503, , ''",
        "500, text/plain, failed",
        "502, text/html, <html>gateway</html>"
    })
    void anErrorThatNeitherTheExchangeNorAProviderSentIsNoAnswer(int status, String type, String body)
            throws Exception {
        assertThat(ask(usual(status, type, body).build()))
                .isInstanceOfSatisfying(
                        SourceReply.Failed.class,
                        failed -> assertThat(failed.trouble()).isEqualTo(Trouble.EXCHANGE_FAILED));
    }

    @ParameterizedTest
    @CsvSource({
        "200, text/html, <!DOCTYPE html><html/>, NOT_JSON",
        "200, text/xml, <soap:Fault/>, NOT_JSON",
        "200, application/json, <!DOCTYPE html><html/>, NOT_JSON",
        "200, application/json, busy, NOT_JSON",
        "200, application/problem+json, {}, NOT_JSON",
        "200, nonsense, {}, NOT_JSON",
        "200, , {}, NOT_JSON",
        "200, application/json; charset=gbk, {}, MALFORMED",
        "200, application/json, '', MALFORMED",
        "204, application/json, , MALFORMED",
        "400, text/html, <html>Bad URI</html>, NOT_JSON",
        "414, text/html, <html>URI too long</html>, NOT_JSON",
        "301, , '', REDIRECT",
        "302, text/html, <html/>, REDIRECT",
        "303, , '', REDIRECT",
        "307, , '', REDIRECT",
        "308, , '', REDIRECT"
    })
    void whatIsNoAnswerIsRefused(int status, String type, String body, Refusal refusal) throws Exception {
        MockResponse response = usual(status, type, body)
                .addHeader("Location", server.url("/elsewhere").toString())
                .build();

        assertThat(ask(response)).isEqualTo(new SourceReply.Untrusted(refusal, HashVerdict.ABSENT));
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void anAnswerToAnotherRequestIsRefused() throws Exception {
        MockResponse response = forwarded(200, "application/json", ENVELOPE)
                .setHeader("x-road-id", "00000000-0000-4000-8000-000000000000")
                .build();

        assertThat(ask(response))
                .isEqualTo(new SourceReply.Untrusted(Refusal.WRONG_REQUEST, HashVerdict.NOT_VERIFIABLE));
    }

    @Test
    void anAnswerThatDoesNotSayWhatItAnswersIsRefused() throws Exception {
        assertThat(ask(forwarded(200, "application/json", ENVELOPE)
                        .removeHeader("x-road-id")
                        .build()))
                .isEqualTo(new SourceReply.Untrusted(Refusal.WRONG_REQUEST, HashVerdict.NOT_VERIFIABLE));
        assertThat(ask(forwarded(404, "application/json", "{}")
                        .removeHeader("x-road-id")
                        .build()))
                .isEqualTo(new SourceReply.Untrusted(Refusal.WRONG_REQUEST, HashVerdict.NOT_VERIFIABLE));
    }

    private SourceReply ask(MockResponse response) throws Exception {
        server.enqueue(response);
        return departments.ask(request).get(5, TimeUnit.SECONDS);
    }

    private MockResponse error(int status, String code) {
        return error(status, code, "A message");
    }

    private MockResponse error(int status, String code, String message) {
        String body = "{\"type\":\"" + code + "\",\"message\":\"" + message + "\",\"detail\":\"" + DETAIL + "\"}";
        return usual(status, "application/json", body)
                .addHeader("X-Road-Error", code)
                .build();
    }

    private MockResponse.Builder forwarded(int status, String type, String body) {
        return usual(status, type, body)
                .addHeader("x-road-request-id", "5a1c")
                .addHeader("x-road-request-hash", "bm90IHRoZSBoYXNo");
    }

    private MockResponse.Builder usual(int status, String type, String body) {
        MockResponse.Builder response =
                new MockResponse.Builder().code(status).addHeader("x-road-id", request.requestId());
        if (type != null) {
            response.addHeader("Content-Type", type);
        }
        return body == null ? response : response.body(new okio.Buffer().write(body.getBytes(StandardCharsets.UTF_8)));
    }
}
