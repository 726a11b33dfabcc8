package org.onewindow.hub.server;

import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Invocable;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.protocol.MalformedMessageException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The way of a request: found, weighed, its body waited for without a thread, then everything that may touch the store on one of a few workers. When they
 * are all busy and enough wait, the rest is told to come back.
 */
final class HubHandler implements Request.Handler {
    private static final Logger LOG = LoggerFactory.getLogger(HubHandler.class);

    /** Longest body of somebody without a certificate: an enrolment. */
    private static final int STRANGERS_BODY = 32 * 1024;

    private final Routes routes;
    private final Gatekeeper gatekeeper;
    private final Replays replays;
    private final Limits limits;
    private final TokenBuckets counters;
    private final TokenBuckets strangers;
    private final Executor workers;
    private final ScheduledExecutorService timer;
    private final ReplyWriter writer = new ReplyWriter();

    HubHandler(
            Routes routes,
            Gatekeeper gatekeeper,
            Replays replays,
            Limits limits,
            Executor workers,
            ScheduledExecutorService timer) {
        this.routes = routes;
        this.gatekeeper = gatekeeper;
        this.replays = replays;
        this.limits = limits;
        this.counters = new TokenBuckets(limits.requestsPerSecond(), limits.burst(), System::nanoTime);
        this.strangers = new TokenBuckets(
                limits.anonymousPerSecond(), (int) Math.ceil(limits.anonymousPerSecond() * 4), System::nanoTime);
        this.workers = workers;
        this.timer = timer;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        String path =
                Optional.ofNullable(request.getHttpURI().getCanonicalPath()).orElse("/");
        Optional<X509Certificate> certificate = HubTls.certificate(request);
        try {
            Routes.Found found = routes.find(request.getMethod(), path);
            weigh(request, certificate);
            int most = certificate.isPresent() ? limits.bodyBytes() : STRANGERS_BODY;
            if (request.getLength() > most) {
                throw new ProblemException(413, "too-large", "the body is over the limit");
            }
            read(request, response, callback, found, certificate, most);
        } catch (ProblemException e) {
            // What follows on this connection may be the body of a request that was not read.
            writer.write(
                    writer.problem(e.problem(), request.getMethod()).closing(),
                    request,
                    response,
                    UnreadBody.before(callback, request, timer));
        }
        return true;
    }

    private void weigh(Request request, Optional<X509Certificate> certificate) throws ProblemException {
        Optional<Duration> wait = certificate.isPresent()
                ? counters.take(certificate.get().getSerialNumber().toString(16))
                : strangers.take(Request.getRemoteAddr(request));
        if (wait.isPresent()) {
            throw new ProblemException(Problem.later(
                    429,
                    "too-many-requests",
                    "more requests than the limit",
                    wait.get().toSeconds() + 1));
        }
    }

    private void read(
            Request request,
            Response response,
            Callback callback,
            Routes.Found found,
            Optional<X509Certificate> certificate,
            int most) {
        ScheduledFuture<?> tooLate = timer.schedule(
                () -> request.fail(new TimeoutException("the body took too long")),
                limits.bodyTime().toMillis(),
                TimeUnit.MILLISECONDS);
        Consumer<byte[]> whole = body -> {
            tooLate.cancel(false);
            try {
                workers.execute(
                        () -> writer.write(work(request, found, certificate, body, most), request, response, callback));
            } catch (RejectedExecutionException e) {
                Problem busy = Problem.later(503, "busy", "the hub has as much to do as it can", 1);
                writer.write(writer.problem(busy, found.route().toString()), request, response, callback);
            }
        };
        Consumer<Throwable> failed = failure -> {
            tooLate.cancel(false);
            fail(failure, request, response, callback);
        };
        Content.Source.asByteArrayAsync(
                request, most, Promise.Invocable.from(Invocable.InvocationType.NON_BLOCKING, whole, failed));
    }

    private void fail(Throwable failure, Request request, Response response, Callback callback) {
        if (failure instanceof TimeoutException || failure.getCause() instanceof TimeoutException) {
            ConnectionSwitch.reset(
                    request.getConnectionMetaData().getConnection().getEndPoint());
            callback.failed(failure);
        } else if (failure instanceof IllegalStateException) {
            Problem problem = Problem.of(413, "too-large", "the body is over the limit");
            writer.write(
                    writer.problem(problem, request.getMethod()).closing(),
                    request,
                    response,
                    UnreadBody.before(callback, request, timer));
        } else {
            callback.failed(failure);
        }
    }

    private Reply work(
            Request request, Routes.Found found, Optional<X509Certificate> certificate, byte[] body, int most) {
        Route route = found.route();
        try {
            Gatekeeper.Claim claim = new Gatekeeper.Claim(
                    certificate,
                    Request.getRemoteAddr(request),
                    RequestFields.text(request, Gatekeeper.COUNTER_HEADER),
                    RequestFields.text(request, Gatekeeper.OPERATOR_HEADER),
                    RequestFields.text(request, Gatekeeper.ROLE_HEADER),
                    RequestFields.text(request, Gatekeeper.CLIENT_HEADER));
            Caller caller = gatekeeper.admit(route, claim);
            Question question = new Question(
                    route,
                    caller,
                    found.parts(),
                    RequestFields.query(request),
                    plain(request, body, most),
                    RequestFields.optional(request, "Idempotency-Key"),
                    route.access() == Access.EXCHANGE ? RequestFields.exchange(request) : Map.of());
            return answer(question, claim);
        } catch (ProblemException e) {
            Reply reply = writer.problem(e.problem(), route.toString());
            return e.problem().status() == 401 || e.problem().status() == 403 ? reply.closing() : reply;
        } catch (MalformedMessageException e) {
            return writer.problem(Problem.of(400, "malformed", String.valueOf(e.getMessage())), route.toString());
        } catch (HubUnavailableException e) {
            LOG.error("the store can't be used", e);
            return writer.problem(
                    Problem.later(503, "store-unavailable", "the hub's store can't be used at the moment", 5),
                    route.toString());
        } catch (RuntimeException e) {
            LOG.error("a request could not be answered", e);
            return writer.problem(Problem.of(500, "failed", "the hub could not answer this"), route.toString());
        }
    }

    private Reply answer(Question question, Gatekeeper.Claim claim)
            throws ProblemException, MalformedMessageException, HubUnavailableException {
        Route route = question.route();
        try {
            return route.changes() ? replays.once(question) : route.endpoint().answer(question);
        } catch (ProblemException e) {
            if (e.problem().status() == 403 && route.access().isOfCounter()) {
                gatekeeper.refusedWithin(route, claim, question.caller(), e.problem());
            }
            throw e;
        }
    }

    private static byte[] plain(Request request, byte[] body, int most) throws ProblemException {
        String encoding = RequestFields.text(request, HttpHeader.CONTENT_ENCODING.asString());
        return switch (encoding) {
            case "", "identity" -> body;
            case "gzip" -> GzipBody.inflated(body, most);
            default -> throw new ProblemException(415, "encoding", "only gzip");
        };
    }
}
