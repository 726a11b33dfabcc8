package org.onewindow.exchange;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.function.IntPredicate;

/** Percent-encoding of UTF-8 (RFC 3986, section 2.1). Stateless. */
final class PercentEncoding {
    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PercentEncoding() {}

    /**
     * A part of a path: only letters, digits, hyphen and full stop stay as they are. Servers disagree on what a bare plus sign in a path means,
     * and on nothing that is encoded.
     */
    static String ofPathPart(String part) {
        return encode(part, PercentEncoding::isPlain);
    }

    /**
     * A header's value: every visible ASCII character but the percent sign stays as it is, so the result is ASCII without spaces or line breaks
     * and decodes to just one text. A clerk's name in Chinese travels this way.
     */
    static String ofHeaderValue(String value) {
        return encode(value, octet -> octet > ' ' && octet < 0x7F && octet != '%');
    }

    private static boolean isPlain(int octet) {
        return (octet >= 'A' && octet <= 'Z')
                || (octet >= 'a' && octet <= 'z')
                || (octet >= '0' && octet <= '9')
                || octet == '-'
                || octet == '.';
    }

    private static String encode(String text, IntPredicate staysAsItIs) {
        StringBuilder encoded = new StringBuilder(text.length() + 16);
        for (byte octet : text.getBytes(StandardCharsets.UTF_8)) {
            if (staysAsItIs.test(octet & 0xFF)) {
                encoded.append((char) octet);
            } else {
                encoded.append('%').append(HEX.toHexDigits(octet));
            }
        }
        return encoded.toString();
    }
}
