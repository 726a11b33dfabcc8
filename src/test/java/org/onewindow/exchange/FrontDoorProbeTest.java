package org.onewindow.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.onewindow.lookup.LinkFinding;

/** The cheap question, against whatever may answer in the exchange's place. */
class FrontDoorProbeTest {
    private static final String ERROR =
            "{\"type\":\"Client.InvalidClientIdentifier\",\"message\":\"m\",\"detail\":\"d\"}";

    private static LinkFinding probe(int port) throws Exception {
        try (ExchangeDepartments departments = ExchangeDepartments.open(Invented.settings(port))) {
            return departments.probe().probe().get(30, TimeUnit.SECONDS);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    500 Error + X-Road-Error: Client.X + Content-Type: application/json | REACHED
                    400 Bad + X-Road-Error: Client.X + Content-Type: application/json   | REACHED
                    200 OK + Content-Type: text/html                                     | SOMEBODY_ELSE
                    302 Found + Location: http://portal.example/ + Content-Type: text/html | SOMEBODY_ELSE
                    511 Network Authentication Required + Content-Type: text/html        | SOMEBODY_ELSE
                    500 Error + Content-Type: application/json                           | UNREACHABLE
                    500 Error + Content-Type: text/html                                  | SOMEBODY_ELSE
                    502 Bad Gateway + Content-Type: text/plain                           | UNREACHABLE
                    502 Bad Gateway + Content-Type: text/html                            | UNREACHABLE
                    503 Service Unavailable + Content-Type: text/plain                   | UNREACHABLE
                    403 Forbidden + Content-Type: text/plain                             | SOMEBODY_ELSE
                    """)
    void onlyTheExchangesOwnErrorCountsAsTheExchange(String head, LinkFinding expected) throws Exception {
        try (RawServer server = new RawServer((request, out) -> out.write(RawServer.reply(
                request, head.replace(" + ", "\r\n").strip(), ERROR.getBytes(StandardCharsets.UTF_8))))) {
            assertThat(probe(server.port())).isEqualTo(expected);
            assertThat(server.received().get(0).head())
                    .startsWith("GET /r1/")
                    .doesNotContainIgnoringCase("X-Road-Client");
        }
    }

    @Test
    void nobodyAtThatAddressIsUnreachable() throws Exception {
        int port;
        try (RawServer server = new RawServer((request, out) -> {})) {
            port = server.port();
        }

        assertThat(probe(port)).isEqualTo(LinkFinding.UNREACHABLE);
    }
}
