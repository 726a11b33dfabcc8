package org.onewindow.hub.authority;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.Certificate;
import java.util.HexFormat;
import java.util.Locale;

/** SHA-256 of a certificate's DER bytes, written as people compare it: 64 hexadecimal digits, in pairs with colons between. */
public final class Fingerprint {
    private static final HexFormat PAIRS = HexFormat.ofDelimiter(":").withUpperCase();

    private Fingerprint() {}

    /** The fingerprint of a certificate. */
    public static String of(Certificate certificate) {
        try {
            return PAIRS.formatHex(MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate that was read can be written", e);
        }
    }

    /** Whether two spellings mean the same: colons, spaces and capital letters don't matter. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(digits(one), digits(other)) && digits(one).length == 64;
    }

    private static byte[] digits(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^0-9a-f]", "").getBytes(StandardCharsets.US_ASCII);
    }
}
