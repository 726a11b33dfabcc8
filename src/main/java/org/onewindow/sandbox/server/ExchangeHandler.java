package org.onewindow.sandbox.server;

import java.io.EOFException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import org.eclipse.jetty.http.HttpURI;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.onewindow.sandbox.FaultSwitchboard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The exchange's door: reads a request within its bounds and sends what {@link Exchange} answers. No thread waits for anything. */
final class ExchangeHandler implements Request.Handler {
    /** The most bytes of a request's body. */
    static final int LARGEST_BODY = 64 * 1024;

    private static final Logger LOG = LoggerFactory.getLogger(ExchangeHandler.class);

    private final Exchange exchange;
    private final FaultSwitchboard faults;
    private final ReplySender sender;

    ExchangeHandler(Exchange exchange, FaultSwitchboard faults, ReplySender sender) {
        this.exchange = exchange;
        this.faults = faults;
        this.sender = sender;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (faults.networkDown()) {
            NetworkCut.reset(request);
            callback.failed(new EOFException("the network is down"));
            return true;
        }
        HttpURI uri = request.getHttpURI();
        String path = Optional.ofNullable(uri.getPath()).orElse("/");
        if (RawPath.refused(path)) {
            HtmlErrors.write(response, callback, 400);
            return true;
        }
        ExchangeRequest wire =
                new ExchangeRequest(request.getMethod(), path, Optional.ofNullable(uri.getQuery()), headers(request));
        if (!wire.carriesBody()) {
            answer(wire, new byte[0], request, response, callback);
        } else if (request.getLength() > LARGEST_BODY) {
            HtmlErrors.write(response, callback, 413);
        } else {
            readBody(wire, request, response, callback);
        }
        return true;
    }

    private void readBody(ExchangeRequest wire, Request request, Response response, Callback callback) {
        Content.Source.asByteArrayAsync(request, LARGEST_BODY).whenComplete((body, failure) -> {
            if (failure == null) {
                answer(wire, body, request, response, callback);
            } else if (isTooLarge(failure)) {
                HtmlErrors.write(response, callback, 413);
            } else {
                callback.failed(failure);
            }
        });
    }

    private static boolean isTooLarge(Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        return cause instanceof IllegalStateException;
    }

    private void answer(ExchangeRequest wire, byte[] body, Request request, Response response, Callback callback) {
        Reply reply;
        try {
            reply = exchange.answer(wire, body);
        } catch (RuntimeException e) {
            failed(e, response, callback);
            return;
        }
        sender.send(reply, wire.acceptsGzip(), request, response, callback);
    }

    /** The message could quote the request: only the kind of trouble and the place are logged. */
    static void failed(RuntimeException e, Response response, Callback callback) {
        LOG.error("the sandbox could not answer: {} at {}", e.getClass().getName(), place(e));
        HtmlErrors.write(response, callback, 500);
    }

    private static String place(RuntimeException e) {
        return e.getStackTrace().length == 0 ? "an unknown place" : e.getStackTrace()[0].toString();
    }

    private static List<HeaderLine> headers(Request request) {
        return request.getHeaders().stream()
                .map(field -> new HeaderLine(
                        field.getName(), Optional.ofNullable(field.getValue()).orElse("")))
                .toList();
    }
}
