package org.onewindow.exchange;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import okhttp3.Headers;
import okhttp3.ResponseBody;
import org.onewindow.lookup.ExchangeProbe;
import org.onewindow.lookup.HashVerdict;
import org.onewindow.lookup.LinkFinding;
import org.onewindow.lookup.SourceReply;
import org.onewindow.lookup.Trouble;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/**
 * Knocks at the exchange's front door: a request without the header that names the client, which a Security Server turns down by itself with an error of
 * its own. Nothing is forwarded, and no page in the exchange's place answers like that.
 *
 * <p>Source: X-Road Message Protocol for REST, "Error Handling": an error of the exchange has the header {@code X-Road-Error} and a body in JSON.
 */
final class FrontDoorProbe implements ExchangeProbe {
    private static final long LONGEST_BODY = 16 << 10;

    private final ExchangeClient client;
    private final String path;

    FrontDoorProbe(ExchangeClient client) {
        this.client = client;
        this.path = new ServiceId(client.settings().client(), "listMethods").path();
    }

    @Override
    public CompletableFuture<LinkFinding> probe() {
        Headers headers = client.headers().removeAll("X-Road-Client").build();
        Call<ResponseBody> call = client.api().describe(path, headers, new WireTrace(LONGEST_BODY));
        CompletableFuture<LinkFinding> finding = new CompletableFuture<>();
        call.enqueue(new Listening(finding));
        var unused = finding.whenComplete((found, failure) -> call.cancel());
        return finding;
    }

    /** Waits for what answers. */
    private record Listening(CompletableFuture<LinkFinding> finding) implements Callback<ResponseBody> {
        @Override
        public void onResponse(Call<ResponseBody> call, Response<ResponseBody> response) {
            try {
                HttpAnswer answer = HttpAnswer.of(response, HashVerdict.ABSENT);
                boolean exchange = answer.hasExchangeError()
                        && !answer.wasForwarded()
                        && answer.contentKind() == HttpAnswer.ContentKind.JSON;
                LinkFinding other = answer.isGatewaysOwn() ? LinkFinding.UNREACHABLE : LinkFinding.SOMEBODY_ELSE;
                finding.complete(exchange ? LinkFinding.REACHED : other);
            } catch (IOException | RuntimeException e) {
                onFailure(call, e);
            }
        }

        @Override
        public void onFailure(Call<ResponseBody> call, Throwable failure) {
            if (ConnectionFailure.isOfTime(failure)) {
                finding.complete(LinkFinding.CERTIFICATE_TERM);
                return;
            }
            SourceReply reply = ConnectionFailure.read(failure, false, HashVerdict.ABSENT);
            boolean somebodyElse = reply instanceof SourceReply.Untrusted
                    || (reply instanceof SourceReply.Failed failed && failed.trouble() == Trouble.CERTIFICATE);
            finding.complete(somebodyElse ? LinkFinding.SOMEBODY_ELSE : LinkFinding.UNREACHABLE);
        }
    }
}
