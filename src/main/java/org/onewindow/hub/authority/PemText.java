package org.onewindow.hub.authority;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemReader;
import org.bouncycastle.util.io.pem.PemWriter;

/** PEM (RFC 7468): one object of one kind in a text. */
final class PemText {
    static final String CERTIFICATE = "CERTIFICATE";
    static final String PRIVATE_KEY = "PRIVATE KEY";
    static final String REQUEST = "CERTIFICATE REQUEST";

    private PemText() {}

    static String write(String kind, byte[] der) {
        StringWriter text = new StringWriter();
        try (PemWriter writer = new PemWriter(text)) {
            writer.writeObject(new PemObject(kind, der));
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return text.toString();
    }

    /**
     * The bytes of the first object in a text.
     *
     * @throws IOException if it is of another kind or no PEM
     */
    static byte[] read(String kind, String text) throws IOException {
        try (PemReader reader = new PemReader(new StringReader(text))) {
            PemObject object = reader.readPemObject();
            if (object == null || !object.getType().equals(kind)) {
                throw new IOException("no " + kind + " in PEM");
            }
            return object.getContent();
        } catch (RuntimeException e) {
            // The reader's decoder throws what it likes for letters that are no base64.
            throw new IOException("no PEM", e);
        }
    }

    static byte[] bytes(String kind, byte[] der) {
        return write(kind, der).getBytes(StandardCharsets.US_ASCII);
    }
}
