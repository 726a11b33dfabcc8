package org.onewindow.sandbox.server;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.catalogue.Service;
import org.onewindow.sandbox.ActiveFault;
import org.onewindow.sandbox.ErrorSpelling;
import org.onewindow.sandbox.FaultTimings;

/** What goes back from a department that has been given a fault. Safe for use by several threads. */
final class FaultyReplies {
    private static final byte[] PAGE = ("<!DOCTYPE html><html><head><title>统一登录 Sign in</title></head>"
                    + "<body><form><input name=\"user\"></form></body></html>")
            .getBytes(StandardCharsets.UTF_8);

    private final Provider provider;
    private final FaultTimings timings;
    private final ErrorSpelling spelling;
    private final JsonText json;
    private final SpoiltAnswers spoilt = new SpoiltAnswers();

    FaultyReplies(Provider provider, FaultTimings timings, ErrorSpelling spelling, JsonText json) {
        this.provider = provider;
        this.timings = timings;
        this.spelling = spelling;
        this.json = json;
    }

    /** The reply of {@code service} to a request that it would otherwise answer. */
    Reply reply(ActiveFault active, Service service, ServiceAddress address, Exchanged exchanged)
            throws ExchangeException {
        switch (active.fault()) {
            case DOWN ->
                throw new ExchangeException(
                        ExchangeError.NETWORK_ERROR, "Could not connect to the service: " + address.display());
            case MAINTENANCE -> throw new ExchangeException(ExchangeError.MAINTENANCE_MODE, active.message());
            case ACCESS_DENIED ->
                throw new ExchangeException(
                        ExchangeError.ACCESS_DENIED, "Request is not allowed: " + address.display());
            case OUTDATED_CONFIGURATION ->
                throw new ExchangeException(ExchangeError.OUTDATED_CONFIGURATION, "Global configuration is expired");
            default -> {
                return fromTheDepartment(active, service, address, exchanged);
            }
        }
    }

    private Reply fromTheDepartment(ActiveFault active, Service service, ServiceAddress address, Exchanged exchanged) {
        Reply right = provider.answer(service, address, exchanged.request(), exchanged.body());
        List<HeaderLine> stamp = exchanged.stamp();
        return switch (active.fault()) {
            case SLOW -> right.after(timings.slowness()).with(stamp);
            case HANGS -> right.with(new ReplyBody.Never()).with(stamp);
            case DRIP -> right.with(new ReplyBody.Drip(bytes(right))).with(stamp);
            case CUT_OFF -> right.with(new ReplyBody.CutOff(bytes(right))).with(stamp);
            case TRUNCATED_JSON ->
                right.with(new ReplyBody.Whole(half(bytes(right)))).with(stamp);
            case WRONG_REQUEST_ID -> right.with(otherId(stamp));
            case HTML_PAGE -> own(right.delay(), 200, Reply.HTML, PAGE).with(stamp);
            case REDIRECT ->
                own(right.delay(), 302, Reply.HTML, PAGE)
                        .with(new HeaderLine("Location", "/r1/elsewhere"))
                        .with(stamp);
            case PROVIDER_NOT_FOUND ->
                own(right.delay(), 404, Reply.JSON, json.write(Map.of("error", "no such record")))
                        .with(stamp);
            case PROVIDER_ERROR ->
                own(right.delay(), 500, Reply.JSON, json.write(Map.of("error", "out of service")))
                        .with(stamp);
            case FORGED_ERROR -> forged(right.delay()).with(stamp);
            case HUGE_BODY ->
                right.with(new ReplyBody.Streamed(LongBodies.huge())).with(stamp);
            case GZIP_BOMB ->
                right.with(new ReplyBody.Streamed(LongBodies.gzipBomb()))
                        .with(new HeaderLine("Content-Encoding", "gzip"))
                        .with(stamp);
            case DEEP_NESTING ->
                right.with(new ReplyBody.Whole(LongBodies.deep())).with(stamp);
            default -> spoilt(active, service, exchanged.body(), right).with(stamp);
        };
    }

    /** A right answer that was then spoilt; a question that is none is refused as ever. */
    private Reply spoilt(ActiveFault active, Service service, byte[] body, Reply right) {
        Optional<Question> question = provider.question(service, body);
        if (question.isEmpty()) {
            return right;
        }
        Map<String, Object> envelope = provider.answer(service, question.get());
        byte[] bytes = switch (active.fault()) {
            case WRONG_SUBJECT -> json.write(spoilt.aboutSomebodyElse(envelope));
            case WRONG_TYPE -> json.write(spoilt.withAWrongType(envelope));
            case UNKNOWN_KEY -> json.write(spoilt.withAnUnknownKey(envelope));
            case UNASKED_ITEM -> json.write(spoilt.withAnUnaskedItem(envelope, service, question.get()));
            default -> spoilt.malformed(json.write(envelope));
        };
        return right.with(new ReplyBody.Whole(bytes));
    }

    private Reply forged(Duration delay) {
        String code = ExchangeError.ACCESS_DENIED.code(spelling);
        byte[] body = json.write(Map.of(
                "type",
                code,
                "message",
                "Request is not allowed",
                "detail",
                UUID.randomUUID().toString()));
        return own(delay, 500, Reply.JSON, body).with(new HeaderLine("X-Road-Error", code));
    }

    private static Reply own(Duration delay, int status, String contentType, byte[] body) {
        return Reply.of(status, contentType, body).after(delay);
    }

    private static List<HeaderLine> otherId(List<HeaderLine> stamp) {
        return stamp.stream()
                .map(line -> line.name().equals("x-road-id")
                        ? new HeaderLine("x-road-id", UUID.randomUUID().toString())
                        : line)
                .toList();
    }

    private static byte[] bytes(Reply reply) {
        if (reply.body() instanceof ReplyBody.Later later) {
            return later.bytes().get();
        }
        return reply.body() instanceof ReplyBody.Whole whole ? whole.bytes() : new byte[0];
    }

    private static byte[] half(byte[] bytes) {
        return Arrays.copyOf(bytes, bytes.length / 2);
    }
}
