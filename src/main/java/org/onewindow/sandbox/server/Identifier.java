package org.onewindow.sandbox.server;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The parts of the exchange's identifiers, on the wire and decoded. */
final class Identifier {
    private static final Pattern ENCODED = Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=:@?-]|%[0-9A-Fa-f]{2})+");

    private Identifier() {}

    /** The decoded parts of {@code wire}, exactly {@code count} of them. */
    static List<String> parts(String wire, int count) throws ExchangeException {
        List<String> parts = new ArrayList<>();
        for (String part : wire.split("/", -1)) {
            parts.add(decode(part));
        }
        if (parts.size() != count) {
            throw new ExchangeException(
                    ExchangeError.INTERNAL_ERROR, "Invalid identifier: " + count + " parts expected");
        }
        return parts;
    }

    /** One part, decoded. */
    static String decode(String part) throws ExchangeException {
        if (!ENCODED.matcher(part).matches()) {
            throw new ExchangeException(
                    ExchangeError.INTERNAL_ERROR, "Invalid identifier: empty, or a character not encoded");
        }
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /** The parts, each encoded by itself, with slashes between them. */
    static String encode(List<String> parts) {
        return parts.stream()
                .map(part -> URLEncoder.encode(part, StandardCharsets.UTF_8).replace("+", "%20"))
                .collect(Collectors.joining("/"));
    }
}
