package org.onewindow.journal.proof;

import java.util.Arrays;
import java.util.Base64;

/**
 * Base 64 of RFC 4648, section 4, in its one form. The JDK's decoder also takes missing padding and stray bits at the end, so that two texts would
 * stand for the same bytes.
 */
final class StrictBase64 {
    private StrictBase64() {}

    static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static byte[] decode(String text) throws MalformedProofException {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new MalformedProofException("not base 64");
        }
        if (!encode(bytes).equals(text)) {
            throw new MalformedProofException("base 64 in another form than its one");
        }
        return bytes;
    }

    static byte[] decode(String text, int length) throws MalformedProofException {
        byte[] bytes = decode(text);
        if (bytes.length != length) {
            Arrays.fill(bytes, (byte) 0);
            throw new MalformedProofException(length + " bytes were to be here");
        }
        return bytes;
    }
}
