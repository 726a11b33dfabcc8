package org.onewindow.hubclient;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.GzipSource;
import okio.Source;

/** Reads each answer whole, inflated, and never more than its bound: OkHttp would inflate without limit. */
final class BoundedBody implements Interceptor {
    private static final int PIECE = 8192;

    private final long most;

    BoundedBody(long most) {
        this.most = most;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        try (ResponseBody body = response.body()) {
            Buffer whole = readWhole(decompressed(response, body.source()));
            long length = whole.size();
            return response.newBuilder()
                    .removeHeader("Content-Encoding")
                    .removeHeader("Content-Length")
                    .body(ResponseBody.create(whole, body.contentType(), length))
                    .build();
        } catch (IOException | RuntimeException e) {
            // Otherwise closing would wait for more of a body that nobody wants.
            chain.call().cancel();
            throw new IOException("no whole answer", e);
        }
    }

    private static Source decompressed(Response response, BufferedSource source) throws IOException {
        List<String> encodings = response.headers().values("Content-Encoding");
        String encoding = String.join(",", encodings).strip().toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "", "identity" -> source;
            case "gzip" -> source.exhausted() ? source : new GzipSource(source);
            default -> throw new IOException("an encoding nobody asked for");
        };
    }

    private Buffer readWhole(Source source) throws IOException {
        Buffer whole = new Buffer();
        while (source.read(whole, Math.min(PIECE, most + 1 - whole.size())) != -1) {
            if (whole.size() > most) {
                throw new IOException("an answer over the bound");
            }
        }
        return whole;
    }
}
