package org.onewindow.hubclient;

import java.io.IOException;
import java.io.UncheckedIOException;
import okhttp3.Headers;
import okhttp3.MediaType;
import okhttp3.RequestBody;
import okio.Buffer;
import okio.BufferedSink;
import okio.GzipSink;
import okio.Okio;

/** A message as a body, compressed when that is worth it. */
final class GzipRequest {
    private static final MediaType JSON = MediaType.get("application/json");
    private static final int WORTH_COMPRESSING = 512;

    private final byte[] bytes;
    private final boolean compressed;

    GzipRequest(byte[] message) {
        compressed = message.length >= WORTH_COMPRESSING;
        bytes = compressed ? gzip(message) : message;
    }

    RequestBody body() {
        return RequestBody.create(bytes, JSON);
    }

    Headers headers(Headers own) {
        return compressed ? own.newBuilder().add("Content-Encoding", "gzip").build() : own;
    }

    private static byte[] gzip(byte[] message) {
        Buffer buffer = new Buffer();
        try (BufferedSink sink = Okio.buffer(new GzipSink(buffer))) {
            sink.write(message);
        } catch (IOException e) {
            throw new UncheckedIOException("writing to memory", e);
        }
        return buffer.readByteArray();
    }
}
