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

/**
 * Puts replies onto the wire in their own way and at their own time. One timer thread serves all that wait. Departments are machines of their own in
 * life: what one of them works must not hold up the questions to the others here, so it is done just before its reply is due.
 */
final class ReplySender {
    private static final int WORTH_COMPRESSING = 256;
    private static final HeaderLine GZIPPED = new HeaderLine("Content-Encoding", "gzip");

    /** How long before a reply is due its body is looked for; a record takes well under a millisecond. */
    private static final Duration HEAD_START = Duration.ofMillis(10);

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
        if (reply.body() instanceof ReplyBody.Later later) {
            Runnable find = () -> sendFound(reply, later, gzip, request, response, callback);
            Duration left = left(reply, request).minus(HEAD_START);
            if (left.isNegative()) {
                find.run();
            } else {
                after(left, () -> request.getComponents().getExecutor().execute(find));
            }
        } else {
            Reply encoded = encoded(reply, gzip);
            whenDue(encoded, request, () -> write(encoded, request, response, callback));
        }
    }

    private void sendFound(
            Reply reply, ReplyBody.Later later, boolean gzip, Request request, Response response, Callback callback) {
        Reply found;
        try {
            found = encoded(reply.with(new ReplyBody.Whole(later.bytes().get())), gzip);
        } catch (RuntimeException e) {
            ExchangeHandler.failed(e, response, callback);
            return;
        }
        whenDue(found, request, () -> write(found, request, response, callback));
    }

    private void whenDue(Reply reply, Request request, Runnable write) {
        Duration left = left(reply, request);
        if (left.isNegative() || left.isZero()) {
            write.run();
        } else {
            after(left, write);
        }
    }

    private static Duration left(Reply reply, Request request) {
        return reply.delay().minus(sinceArrival(request));
    }

    /** A department's time runs from the moment its question is there: finding the answer is part of it. */
    private static Duration sinceArrival(Request request) {
        return Duration.ofNanos(Math.max(0, System.nanoTime() - request.getHeadersNanoTime()));
    }

    private void write(Reply reply, Request request, Response response, Callback callback) {
        response.setStatus(reply.status());
        HttpFields.Mutable headers = response.getHeaders();
        reply.headers().forEach(line -> headers.add(line.name(), line.value()));
        if (reply.body() instanceof ReplyBody.Whole whole) {
            response.write(true, ByteBuffer.wrap(whole.bytes()), callback);
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

    private static Reply encoded(Reply reply, boolean gzip) {
        return gzip
                        && reply.status() == 200
                        && reply.body() instanceof ReplyBody.Whole whole
                        && whole.bytes().length >= WORTH_COMPRESSING
                ? reply.with(new ReplyBody.Whole(compressed(whole.bytes()))).with(GZIPPED)
                : reply;
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
