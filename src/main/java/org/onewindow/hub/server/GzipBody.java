package org.onewindow.hub.server;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/** Bodies compressed with gzip, never beyond a bound when they grow. */
final class GzipBody {
    private GzipBody() {}

    /**
     * The body inflated.
     *
     * @throws ProblemException 413 if it grows past {@code most} bytes, 400 if it is no gzip
     */
    static byte[] inflated(byte[] body, int most) throws ProblemException {
        try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
            byte[] plain = in.readNBytes(most + 1);
            if (plain.length > most) {
                throw new ProblemException(413, "too-large", "the body grows past the limit when inflated");
            }
            return plain;
        } catch (IOException e) {
            throw new ProblemException(400, "not-gzip", "the body is not the gzip it says it is");
        }
    }

    static byte[] deflated(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 2 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return out.toByteArray();
    }
}
