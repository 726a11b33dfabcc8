package org.onewindow.sandbox.server;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.onewindow.sandbox.FaultTimings;

/** Puts replies onto the wire in their own way and at their own time. One timer thread serves all that wait. */
final class ReplySender {
    private static final int WORTH_COMPRESSING = 256;

    private final ScheduledExecutorService timer;
    private final FaultTimings timings;

    ReplySender(ScheduledExecutorService timer, FaultTimings timings) {
        this.timer = timer;
        this.timings = timings;
    }

    /** Sends {@code reply} when its delay is over; {@code callback} hears when all of it is written. */
    void send(Reply reply, boolean gzip, Request request, Response response, Callback callback) {
        // A client may wait longer than an idle connection is kept: the reply, not the connection, says when it is
        // over.
        request.addIdleTimeoutListener(timeout -> false);
        if (reply.body() instanceof ReplyBody.Never) {
            after(timings.longestHang(), () -> cut(request, callback));
            return;
        }
        Duration left = reply.delay().minus(sinceArrival(request));
        if (left.isNegative() || left.isZero()) {
            write(reply, gzip, request, response, callback);
        } else {
            after(left, () -> write(reply, gzip, request, response, callback));
        }
    }

    /** A department's time runs from the moment its question is there: finding the answer is part of it. */
    private static Duration sinceArrival(Request request) {
        return Duration.ofNanos(Math.max(0, System.nanoTime() - request.getHeadersNanoTime()));
    }

    private void write(Reply reply, boolean gzip, Request request, Response response, Callback callback) {
        response.setStatus(reply.status());
        HttpFields.Mutable headers = response.getHeaders();
        reply.headers().forEach(line -> headers.add(line.name(), line.value()));
        if (reply.body() instanceof ReplyBody.Whole whole) {
            writeWhole(whole.bytes(), gzip && reply.status() == 200, response, callback);
        } else if (reply.body() instanceof ReplyBody.CutOff cutOff) {
            byte[] bytes = cutOff.bytes();
            headers.put(HttpHeader.CONTENT_LENGTH, bytes.length);
            ByteBuffer half = ByteBuffer.wrap(bytes, 0, bytes.length / 2);
            response.write(false, half, Callback.from(() -> cut(request, callback), callback::failed));
        } else if (reply.body() instanceof ReplyBody.Drip drip) {
            headers.put(HttpHeader.CONTENT_LENGTH, drip.bytes().length);
            drip(drip.bytes(), 0, response, callback);
        } else if (reply.body() instanceof ReplyBody.Streamed streamed) {
            new PieceWriter(streamed.pieces(), response, callback).iterate();
        }
    }

    private static void writeWhole(byte[] bytes, boolean gzip, Response response, Callback callback) {
        byte[] sent = bytes;
        if (gzip && bytes.length >= WORTH_COMPRESSING) {
            sent = compressed(bytes);
            response.getHeaders().put(HttpHeader.CONTENT_ENCODING, "gzip");
        }
        response.write(true, ByteBuffer.wrap(sent), callback);
    }

    private void drip(byte[] bytes, int at, Response response, Callback callback) {
        boolean last = at == bytes.length - 1;
        Callback next = last
                ? callback
                : Callback.from(
                        () -> after(timings.dripInterval(), () -> drip(bytes, at + 1, response, callback)),
                        callback::failed);
        response.write(last, ByteBuffer.wrap(bytes, at, 1), next);
    }

    private void after(Duration delay, Runnable step) {
        timer.schedule(step, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static void cut(Request request, Callback callback) {
        request.getConnectionMetaData().getConnection().getEndPoint().close();
        callback.failed(new EOFException("cut off on purpose"));
    }

    private static byte[] compressed(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 2);
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
