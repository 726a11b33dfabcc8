package org.onewindow.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.onewindow.exchange.RawServer.Received;
import org.onewindow.lookup.HashVerdict;

/** The hash as an exchange computes it from the raw bytes that reached it, against ours. */
class RequestHashTest {
    private static final String EXCHANGE_ID = "7d1c5e8e-6d3a-4c0b-9f37-0d9f8c1f0a11";

    @Test
    void theHashOfWhatWasSentIsVerified() throws Exception {
        assertThat(verdict("x-road-request-id: " + EXCHANGE_ID + "\r\nx-road-request-hash: ", "", true))
                .isEqualTo(HashVerdict.VERIFIED);
    }

    @Test
    void aHeaderAddedOnTheWayIsNotVerifiable() throws Exception {
        assertThat(verdict(
                        "x-road-request-id: " + EXCHANGE_ID + "\r\nx-road-request-hash: ",
                        "Via:1.1 proxy.example\r\n",
                        true))
                .isEqualTo(HashVerdict.NOT_VERIFIABLE);
    }

    @Test
    void anotherRequestIdIsNotVerifiable() throws Exception {
        assertThat(verdict("x-road-request-id: other\r\nx-road-request-hash: ", "", true))
                .isEqualTo(HashVerdict.NOT_VERIFIABLE);
    }

    @Test
    void aHashWithoutARequestIdIsNotVerifiable() throws Exception {
        assertThat(verdict("x-road-request-hash: ", "", true)).isEqualTo(HashVerdict.NOT_VERIFIABLE);
    }

    @Test
    void aSecondHashMakesBothWorthless() throws Exception {
        assertThat(verdict(
                        "x-road-request-id: " + EXCHANGE_ID + "\r\nx-road-request-hash: AAAA\r\nx-road-request-hash: ",
                        "",
                        true))
                .isEqualTo(HashVerdict.NOT_VERIFIABLE);
    }

    @Test
    void noHashIsAbsent() throws Exception {
        assertThat(verdict("x-other: ", "", false)).isEqualTo(HashVerdict.ABSENT);
    }

    private static HashVerdict verdict(String headers, String added, boolean forwarded) throws Exception {
        String status = forwarded ? "404 Not Found\r\n" : "502 Bad Gateway\r\n";
        try (RawServer server = new RawServer((request, out) ->
                        out.write(RawServer.reply(request, status + headers + hash(request, added), new byte[0])));
                ExchangeDepartments departments = ExchangeDepartments.open(Invented.settings(server.port()))) {
            return departments.ask(Invented.request()).get(5, TimeUnit.SECONDS).hash();
        }
    }

    private static String hash(Received request, String added) {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        List<String> lines = request.head().lines().toList();
        String[] requestLine = lines.get(0).split(" ", -1);
        write(head, requestLine[0] + "\r\n" + requestLine[1] + "\r\n");
        for (String line : lines.subList(1, lines.size() - 1)) {
            String name = line.substring(0, line.indexOf(':'));
            if (!List.of("User-Agent", "Host", "Content-Length", "Connection").contains(name)) {
                write(head, name + ":" + line.substring(name.length() + 2) + "\r\n");
            }
        }
        write(head, added);
        write(head, "x-road-request-id:" + EXCHANGE_ID + "\r\n");
        byte[] both = new byte[128];
        System.arraycopy(sha512(head.toByteArray()), 0, both, 0, 64);
        System.arraycopy(sha512(request.body().toByteArray()), 0, both, 64, 64);
        return Base64.getEncoder().encodeToString(sha512(both));
    }

    private static void write(ByteArrayOutputStream out, String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] sha512(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-512").digest(bytes);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
