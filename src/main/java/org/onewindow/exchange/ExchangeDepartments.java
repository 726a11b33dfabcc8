package org.onewindow.exchange;

import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import okhttp3.ResponseBody;
import org.onewindow.lookup.DepartmentSource;
import org.onewindow.lookup.ExchangeProbe;
import org.onewindow.lookup.HashVerdict;
import org.onewindow.lookup.ServiceRequest;
import org.onewindow.lookup.SourceReply;
import org.onewindow.lookup.Trouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/**
 * Asks departments over the X-Road Message Protocol for REST. Each request leaves at most once, runs on its own, and ends at once when its future
 * is cancelled or completed by the caller. Safe for use by several threads.
 *
 * <p>The log gets a line for each request that brought no answer: its ID, the service, the kind of failure and the exchange's own number for it;
 * never a body, a message or anything about the subject.
 */
public final class ExchangeDepartments implements DepartmentSource, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ExchangeDepartments.class);

    private final ExchangeClient client;

    private ExchangeDepartments(ExchangeClient client) {
        this.client = client;
    }

    /**
     * Gets ready to ask; connects to nothing yet.
     *
     * @throws TlsSettingsException if a certificate or key of the settings can't be used
     */
    public static ExchangeDepartments open(ExchangeSettings settings) throws TlsSettingsException {
        return new ExchangeDepartments(new ExchangeClient(settings));
    }

    /** The exchange's description of itself, over the same connections; ends with this. */
    public MetadataClient metadata() {
        return new MetadataClient(client);
    }

    /** The cheap question whether the exchange is there, over the same connections; ends with this. */
    public ExchangeProbe probe() {
        return new FrontDoorProbe(client);
    }

    /** Calls {@code listener} with the time of each answer, as the exchange tells it over TLS, on any thread; it must return at once. */
    public void whenDated(Consumer<Instant> listener) {
        client.whenDated(listener);
    }

    /**
     * {@inheritDoc}
     *
     * @throws IllegalArgumentException if a person is named as represented party: a person's number never goes into a header
     */
    @Override
    public CompletableFuture<SourceReply> ask(ServiceRequest request) {
        ServiceId service;
        try {
            service = ServiceId.of(client.settings().client().instance(), request.service());
        } catch (IllegalArgumentException e) {
            LOG.warn(
                    "Request {} not sent: service {} has no valid identifier",
                    request.requestId(),
                    request.service().code());
            return CompletableFuture.completedFuture(new SourceReply.Failed(
                    Trouble.UNKNOWN_SERVICE, Optional.empty(), Optional.empty(), HashVerdict.ABSENT));
        }
        WireTrace trace = new WireTrace(client.settings().maxBodyBytes());
        Call<ResponseBody> call = client.api()
                .ask(
                        service.path(),
                        RequestWriter.headers(client.headers(), request),
                        RequestWriter.body(request),
                        trace);
        CompletableFuture<SourceReply> future = new CompletableFuture<>();
        call.enqueue(new Waiting(client, request.requestId(), service, trace, future));
        // However it came to an end; for a call that is over this does nothing.
        var unused = future.whenComplete((reply, failure) -> call.cancel());
        return future;
    }

    /** Ends every request under way, each with {@link Trouble#CANCELLED}, and closes the connections. */
    @Override
    public void close() {
        client.close();
    }

    /** Waits for the answer to one request. */
    private record Waiting(
            ExchangeClient client,
            UUID requestId,
            ServiceId service,
            WireTrace trace,
            CompletableFuture<SourceReply> future)
            implements Callback<ResponseBody> {

        @Override
        public void onResponse(Call<ResponseBody> call, Response<ResponseBody> response) {
            try {
                HttpAnswer answer = HttpAnswer.of(response, trace.hash());
                finish(ReplyReader.read(answer, requestId, service), "none");
            } catch (IOException | RuntimeException e) {
                onFailure(call, e);
            }
        }

        @Override
        public void onFailure(Call<ResponseBody> call, Throwable failure) {
            finish(
                    ConnectionFailure.read(failure, call.isCanceled() || client.isClosed(), trace.hash()),
                    failure.getClass().getName());
        }

        private void finish(SourceReply reply, String exception) {
            if (future.isDone()) {
                return;
            }
            if (reply instanceof SourceReply.Failed failed) {
                log(failed.trouble().name(), exception, failed.detailId());
            } else if (reply instanceof SourceReply.Untrusted untrusted) {
                log(untrusted.refusal().name(), exception, Optional.empty());
            } else if (reply instanceof SourceReply.Denied denied) {
                log("DENIED", exception, denied.detailId());
            }
            future.complete(reply);
        }

        private void log(String what, String exception, Optional<String> detailId) {
            LOG.warn(
                    "Request {} to {}: {}, exception {}, exchange's detail {}",
                    requestId,
                    service,
                    what,
                    exception,
                    detailId.orElse("none"));
        }
    }
}
