package org.onewindow.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.onewindow.exchange.RawServer.Received;
import org.onewindow.lookup.ServiceRequest;
import org.onewindow.lookup.SourceReply;
import org.onewindow.lookup.Trouble;
import org.onewindow.subject.NumberKind;

class RequestOnTheWireTest {
    private String answer = "404 Not Found\r\nx-road-request-hash: x";
    private RawServer server;
    private ExchangeDepartments departments;

    @BeforeEach
    void open() throws Exception {
        server = new RawServer((request, out) -> out.write(RawServer.reply(request, answer, new byte[0])));
        departments = ExchangeDepartments.open(Invented.settings(server.port()));
    }

    @AfterEach
    void close() throws Exception {
        departments.close();
        server.close();
    }

    @Test
    void aRequestIsJustTheseBytes() throws Exception {
        ServiceRequest request = Invented.request();

        Received received = send(request);

        String body = "{\"subject\":{\"kind\":\"RESIDENT_ID\",\"number\":\"110108198501019972\"},"
                + "\"items\":[\"S01-02\",\"S01-03\"],\"matter\":\"M04\",\"case\":\"110108-20261123-03-0017\"}";
        assertThat(received.body().utf8()).isEqualTo(body);
        assertThat(received.head())
                .isEqualTo(String.join(
                        "\r\n",
                        "POST /r1/CN-TEST/GOV/MPS/S01/query HTTP/1.1",
                        "X-Road-Client: CN-TEST/GOV/110108/counter",
                        "Accept: application/json",
                        "Accept-Encoding: gzip",
                        "User-Agent: OneWindow",
                        "X-Road-Id: " + request.requestId(),
                        "X-Road-UserId: clerk01",
                        "X-Road-Issue: 110108-20261123-03-0017",
                        "Content-Type: application/json; charset=UTF-8",
                        "Content-Length: " + body.length(),
                        "Host: 127.0.0.1:" + server.port(),
                        "Connection: Keep-Alive",
                        "",
                        ""));
    }

    @Test
    void thePathIsEncodedOnTheWireAsWritten() throws Exception {
        Received received = send(Invented.request(Invented.service("a+b,(c)='d'?.e-f"), "clerk01", Optional.empty()));

        assertThat(received.head())
                .startsWith("POST /r1/CN-TEST/GOV/MPS/S01/a%2Bb%2C%28c%29%3D%27d%27%3F.e-f HTTP/1.1\r\n");
    }

    @Test
    void aChineseNameAndALineBreakTravelEncoded() throws Exception {
        Received received = send(Invented.request(Invented.service("query"), "王 敏\r\nX-Evil: 1", Optional.empty()));

        assertThat(received.head())
                .contains("\r\nX-Road-UserId: %E7%8E%8B%20%E6%95%8F%0D%0AX-Evil:%201\r\n")
                .doesNotContain("\r\nX-Evil");
    }

    @Test
    void anAgentsEnterpriseIsNamedInItsHeader() throws Exception {
        var enterprise = new Invented.Numbered(Invented.ENTERPRISE, NumberKind.UNIFIED_SOCIAL_CREDIT_CODE);

        Received received = send(Invented.request(Invented.service("query"), "clerk01", Optional.of(enterprise)));

        assertThat(received.head()).contains("\r\nX-Road-Represented-Party: " + Invented.ENTERPRISE + "\r\n");
    }

    @Test
    void aPersonsNumberNeverGoesIntoAHeader() {
        var person = new Invented.Numbered(Invented.NUMBER, NumberKind.RESIDENT_ID);
        ServiceRequest request = Invented.request(Invented.service("query"), "clerk01", Optional.of(person));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> departments.ask(request))
                .withMessageNotContaining(Invented.NUMBER);
        assertThat(server.received()).isEmpty();
    }

    @Test
    void aServiceWithoutAValidIdentifierIsNotAsked() throws Exception {
        SourceReply reply = departments
                .ask(Invented.request(Invented.service("no such/service"), "clerk01", Optional.empty()))
                .get(5, TimeUnit.SECONDS);

        assertThat(reply)
                .isInstanceOfSatisfying(
                        SourceReply.Failed.class,
                        failed -> assertThat(failed.trouble()).isEqualTo(Trouble.UNKNOWN_SERVICE));
        assertThat(server.received()).isEmpty();
    }

    @Test
    void aServerThatAsksToTryAgainAtOnceGetsNoSecondRequest() throws Exception {
        answer = "503 Service Unavailable\r\nx-road-request-hash: x\r\nRetry-After: 0";
        send(Invented.request());
        answer = "408 Request Timeout\r\nx-road-request-hash: x\r\nRetry-After: 0";
        send(Invented.request());

        assertThat(server.received()).hasSize(2);
    }

    @Test
    void aCookieIsNotKept() throws Exception {
        answer = "404 Not Found\r\nx-road-request-hash: x\r\nSet-Cookie: track=1; Path=/";
        send(Invented.request());

        assertThat(send(Invented.request()).head()).doesNotContainIgnoringCase("cookie");
    }

    @Test
    void aConnectionIsUsedAgain() throws Exception {
        for (int i = 0; i < 5; i++) {
            send(Invented.request());
        }

        assertThat(server.connectionsOpened()).isEqualTo(1);
    }

    @Test
    void aHostOfSeveralAddressesIsTriedAtEach() throws Exception {
        ExchangeSettings settings = ExchangeSettings.of(
                URI.create("http://localhost:" + server.port() + "/station"), Invented.CLIENT, TlsSettings.PLATFORM);
        try (ExchangeDepartments byName = ExchangeDepartments.open(settings)) {
            assertThat(byName.ask(Invented.request()).get(5, TimeUnit.SECONDS))
                    .isInstanceOf(SourceReply.NothingOnFile.class);
        }
        assertThat(server.received().get(0).head()).startsWith("POST /station/r1/CN-TEST/");
    }

    private Received send(ServiceRequest request) throws Exception {
        departments.ask(request).get(5, TimeUnit.SECONDS);
        return server.received().get(server.received().size() - 1);
    }
}
