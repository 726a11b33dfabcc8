package org.onewindow.exchange;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import org.onewindow.lookup.HashVerdict;

/**
 * The exchange's hash of a request, recomputed from what went over the wire. It proves what the exchange forwarded and signed.
 *
 * <p>Source: X-Road Message Protocol for REST, and the source of X-Road 7 where the document is silent. Stateless.
 */
final class RequestHash {
    static final String HASH_HEADER = "x-road-request-hash";
    static final String REQUEST_ID_HEADER = "x-road-request-id";

    private static final Set<String> LEFT_OUT = Set.of(
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
            "expect");

    private RequestHash() {}

    /** Compares the hash in {@code response} with the request as it was sent. Several hashes prove nothing. */
    static HashVerdict verdict(String verb, HttpUrl url, Headers request, byte[] body, Headers response) {
        List<String> hashes = response.values(HASH_HEADER);
        if (hashes.isEmpty()) {
            return HashVerdict.ABSENT;
        }
        List<String> ids = response.values(REQUEST_ID_HEADER);
        boolean same = hashes.size() == 1
                && ids.size() == 1
                && hashes.get(0).equals(compute(verb, url, request, body, ids.get(0)));
        return same ? HashVerdict.VERIFIED : HashVerdict.NOT_VERIFIABLE;
    }

    private static String compute(String verb, HttpUrl url, Headers headers, byte[] body, String requestId) {
        StringBuilder head = new StringBuilder(512);
        String query = url.encodedQuery();
        head.append(verb).append("\r\n").append(url.encodedPath());
        if (query != null) {
            head.append('?').append(query);
        }
        head.append("\r\n");
        for (int i = 0; i < headers.size(); i++) {
            if (!LEFT_OUT.contains(headers.name(i).toLowerCase(Locale.ROOT))) {
                head.append(headers.name(i))
                        .append(':')
                        .append(headers.value(i))
                        .append("\r\n");
            }
        }
        head.append(REQUEST_ID_HEADER).append(':').append(requestId).append("\r\n");

        MessageDigest digest = sha512();
        byte[] hash = digest.digest(head.toString().getBytes(StandardCharsets.UTF_8));
        if (body.length > 0) {
            byte[] bodyHash = digest.digest(body);
            digest.update(hash);
            hash = digest.digest(bodyHash);
        }
        return Base64.getEncoder().encodeToString(hash);
    }

    private static MessageDigest sha512() {
        try {
            return MessageDigest.getInstance("SHA-512");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-512", e);
        }
    }
}
