package org.onewindow.exchange;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.SocketTimeoutException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import okhttp3.Headers;
import okhttp3.ResponseBody;
import org.onewindow.exchange.HttpAnswer.ContentKind;
import org.onewindow.lookup.HashVerdict;
import org.onewindow.lookup.Refusal;
import org.onewindow.lookup.SourceReply;
import org.onewindow.lookup.Trouble;
import retrofit2.Call;

/**
 * Asks the exchange about itself: who is on it, what a subsystem offers, what of that we may use. For diagnostics; nothing in it is about a
 * subject. Every method blocks, for 10 seconds at most, and accepts at most 8 MiB. Safe for use by several threads.
 *
 * <p>Source: X-Road Service Metadata Protocol for REST.
 */
public final class MetadataClient {
    private static final long LONGEST_WAIT_SECONDS = 10;
    private static final long LONGEST_BODY = 8L << 20;

    private final ExchangeClient client;

    MetadataClient(ExchangeClient client) {
        this.client = client;
    }

    /** Every member and subsystem of the exchange. */
    public MetadataReply<List<ExchangeMember>> listClients() {
        // This one is asked of the server itself and names no client.
        Headers headers = client.headers().removeAll("X-Road-Client").build();
        WireTrace trace = new WireTrace(LONGEST_BODY);
        return ask(
                client.api().describe("listClients", headers, trace), answer -> MetadataReader.members(json(answer)));
    }

    /** What {@code provider} offers to anybody. */
    public MetadataReply<List<OfferedService>> listMethods(ClientId provider) {
        return services(new ServiceId(provider, "listMethods"));
    }

    /** What {@code provider} lets us use. */
    public MetadataReply<List<OfferedService>> allowedMethods(ClientId provider) {
        return services(new ServiceId(provider, "allowedMethods"));
    }

    /** The provider's own description of {@code service}, JSON or YAML, as it came. */
    public MetadataReply<String> getOpenApi(ServiceId service) {
        ServiceId method = new ServiceId(service.provider(), "getOpenAPI");
        String code = PercentEncoding.ofPathPart(service.service());
        WireTrace trace = new WireTrace(LONGEST_BODY);
        return ask(
                client.api().describe(method.path(), code, identified(), trace),
                answer -> StrictJson.text(answer.body().toByteArray()));
    }

    private MetadataReply<List<OfferedService>> services(ServiceId method) {
        WireTrace trace = new WireTrace(LONGEST_BODY);
        return ask(
                client.api().describe(method.path(), identified(), trace),
                answer -> MetadataReader.services(json(answer)));
    }

    private Headers identified() {
        return client.headers().add("X-Road-Id", UUID.randomUUID().toString()).build();
    }

    private <T> MetadataReply<T> ask(Call<ResponseBody> call, Reading<T> reading) {
        call.timeout().timeout(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
        try {
            HttpAnswer answer = HttpAnswer.of(call.execute(), HashVerdict.ABSENT);
            if (answer.hasExchangeError()) {
                String asked = call.request().url().encodedPath();
                return new MetadataReply.NotTold<>(ReplyReader.exchangeError(ExchangeError.of(answer), asked));
            }
            if (answer.status() != 200) {
                return new MetadataReply.NotTold<>(failed(Trouble.EXCHANGE_FAILED));
            }
            return new MetadataReply.Told<>(reading.read(answer));
        } catch (SocketTimeoutException e) {
            return new MetadataReply.NotTold<>(failed(Trouble.EXCHANGE_UNREACHABLE));
        } catch (InterruptedIOException e) {
            return new MetadataReply.NotTold<>(failed(Trouble.TIMED_OUT));
        } catch (IOException e) {
            return new MetadataReply.NotTold<>(ConnectionFailure.read(e, false, HashVerdict.ABSENT));
        }
    }

    private static SourceReply failed(Trouble trouble) {
        return new SourceReply.Failed(trouble, Optional.empty(), Optional.empty(), HashVerdict.ABSENT);
    }

    private static byte[] json(HttpAnswer answer) throws RefusedBodyException {
        if (answer.contentKind() != ContentKind.JSON) {
            throw new RefusedBodyException(Refusal.NOT_JSON);
        }
        return answer.body().toByteArray();
    }

    /** Reads what was asked for out of an answer. */
    private interface Reading<T> {
        T read(HttpAnswer answer) throws IOException;
    }
}
