package org.onewindow.sandbox.server;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

/** The {@code x-road-request-hash}: what the exchange forwarded, as a client can compute it too. */
final class RequestHash {
    private static final String CRLF = "\r\n";
    private static final Set<String> NOT_FORWARDED = Set.of(
            "transfer-encoding",
            "keep-alive",
            "proxy-authenticate",
            "proxy-authorization",
            "te",
            "trailer",
            "upgrade",
            "connection",
            "user-agent",
            "host",
            "content-length",
            "server",
            "expect",
            "x-road-request-id",
            "x-road-request-hash");

    private RequestHash() {}

    /**
     * The hash of a request that the exchange has given {@code requestId}.
     *
     * @param body empty if the request has none
     */
    static String of(ExchangeRequest request, String requestId, byte[] body) {
        StringBuilder head = new StringBuilder(512);
        head.append(request.method()).append(CRLF).append(request.path());
        request.query().ifPresent(query -> head.append('?').append(query));
        head.append(CRLF);
        for (HeaderLine line : request.headers()) {
            if (!NOT_FORWARDED.contains(line.name().toLowerCase(Locale.ROOT))) {
                head.append(line.name()).append(':').append(line.value()).append(CRLF);
            }
        }
        head.append("x-road-request-id:").append(requestId).append(CRLF);
        byte[] hash = sha512().digest(head.toString().getBytes(StandardCharsets.UTF_8));
        if (body.length > 0) {
            MessageDigest both = sha512();
            both.update(hash);
            hash = both.digest(sha512().digest(body));
        }
        return Base64.getEncoder().encodeToString(hash);
    }

    private static MessageDigest sha512() {
        try {
            return MessageDigest.getInstance("SHA-512");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-512", e);
        }
    }
}
