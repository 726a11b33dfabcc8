package org.onewindow.hubclient;

import java.io.IOException;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** PEM (RFC 7468): one object in a text. */
final class Pem {
    static final String CERTIFICATE = "CERTIFICATE";
    static final String PRIVATE_KEY = "PRIVATE KEY";
    static final String REQUEST = "CERTIFICATE REQUEST";

    private static final int LINE = 64;
    private static final Pattern OBJECT =
            Pattern.compile("\\s*-----BEGIN ([A-Z ]{1,40})-----\\s([A-Za-z0-9+/=\\s]*)-----END \\1-----\\s*");

    private Pem() {}

    static String write(String kind, byte[] der) {
        String base64 = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + kind + "-----\n" + base64 + "\n-----END " + kind + "-----\n";
    }

    /**
     * The bytes of the one object in a text.
     *
     * @throws IOException if it is of another kind or no PEM
     */
    static byte[] read(String kind, String text) throws IOException {
        Matcher matcher = OBJECT.matcher(text);
        if (!matcher.matches() || !matcher.group(1).equals(kind)) {
            throw new IOException("no " + kind + " in PEM");
        }
        try {
            return Base64.getMimeDecoder().decode(matcher.group(2));
        } catch (IllegalArgumentException e) {
            throw new IOException("no " + kind + " in PEM", e);
        }
    }
}
