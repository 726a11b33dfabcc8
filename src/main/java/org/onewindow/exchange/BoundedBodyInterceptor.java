package org.onewindow.exchange;

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
import org.onewindow.lookup.Refusal;

/**
 * Reads each answer whole, decompressed, and never more than its bound, before anybody else touches it: OkHttp would inflate without limit and
 * Retrofit would keep an error's body of any length. Costs memory in proportion to the bound, whatever is sent.
 *
 * <p>A body cut short, a wrong length, a broken or doubled compression ends in a {@link RefusedBodyException}.
 */
final class BoundedBodyInterceptor implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        WireTrace trace = chain.request().tag(WireTrace.class);
        long bound = trace == null ? 0 : trace.maxBodyBytes();
        try (ResponseBody body = response.body()) {
            Buffer whole = readWhole(decompressed(response, body.source()), bound);
            long length = whole.size();
            return response.newBuilder()
                    .removeHeader("Content-Encoding")
                    .removeHeader("Content-Length")
                    .body(ResponseBody.create(whole, body.contentType(), length))
                    .build();
        } catch (RefusedBodyException e) {
            // Otherwise closing would wait for more of a body that nobody wants.
            chain.call().cancel();
            throw e;
        } catch (IOException | RuntimeException e) {
            if (chain.call().isCanceled()) {
                throw e;
            }
            // What went wrong is either the body's form or the line; neither leaves a whole answer.
            throw new RefusedBodyException(Refusal.MALFORMED);
        }
    }

    private static Source decompressed(Response response, BufferedSource source) throws IOException {
        List<String> encodings = response.headers().values("Content-Encoding");
        String encoding = String.join(",", encodings).strip().toLowerCase(Locale.ROOT);
        return switch (encoding) {
            case "", "identity" -> source;
            case "gzip" -> source.exhausted() ? source : new GzipSource(source);
            default -> throw new RefusedBodyException(Refusal.NOT_JSON);
        };
    }

    private static Buffer readWhole(Source source, long bound) throws IOException {
        Buffer whole = new Buffer();
        while (source.read(whole, Math.min(8192, bound + 1 - whole.size())) != -1) {
            if (whole.size() > bound) {
                throw new RefusedBodyException(Refusal.TOO_LARGE);
            }
        }
        return whole;
    }
}
