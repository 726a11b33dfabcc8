package org.onewindow.hub.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts answers onto the wire. A problem gets a reference, under which the log has it; neither log nor answer says anything of what was asked. */
final class ReplyWriter {
    private static final Logger LOG = LoggerFactory.getLogger(ReplyWriter.class);
    private static final String PROBLEM = "application/problem+json";
    private static final int WORTH_COMPRESSING = 512;

    private final JsonMapper mapper = new JsonMapper();

    void write(Reply reply, Request request, Response response, Callback callback) {
        HttpFields.Mutable headers = response.getHeaders();
        response.setStatus(reply.status());
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        reply.headers().forEach(headers::put);
        if (reply.closes()) {
            headers.put(HttpHeader.CONNECTION, "close");
        }
        byte[] body = reply.body();
        if (!reply.contentType().isEmpty()) {
            headers.put(HttpHeader.CONTENT_TYPE, reply.contentType());
        }
        if (body.length >= WORTH_COMPRESSING && request.getHeaders().contains(HttpHeader.ACCEPT_ENCODING, "gzip")) {
            body = GzipBody.deflated(body);
            headers.put(HttpHeader.CONTENT_ENCODING, "gzip");
        }
        response.write(true, ByteBuffer.wrap(body), callback);
    }

    /** The answer to a request that was not done. */
    Reply problem(Problem problem, String request) {
        String reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.info("{}: {} {} ({})", reference, problem.status(), problem.reason(), request);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("type", "about:blank");
        json.put("status", problem.status());
        json.put("title", problem.reason());
        json.put("reason", problem.reason());
        json.put("detail", problem.detail());
        json.put("instance", "urn:onewindow:log:" + reference);
        Reply reply = new Reply(problem.status(), PROBLEM, bytes(json), Map.of(), false);
        return problem.retryAfterSeconds()
                .map(seconds -> reply.with("Retry-After", Long.toString(seconds)))
                .orElse(reply);
    }

    private byte[] bytes(Map<String, Object> json) {
        try {
            return mapper.writeValueAsBytes(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can be written", e);
        }
    }
}
