package org.onewindow.hubclient;

import java.util.concurrent.CompletableFuture;
import okhttp3.ResponseBody;
import org.onewindow.offline.HubReply;
import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

/** Runs one call in the background. Its future always completes with a reply; cancelling it ends the call. */
final class Asking {
    private Asking() {}

    static <T> CompletableFuture<HubReply<T>> run(Call<ResponseBody> call, Replies.MessageReader<T> reader) {
        CompletableFuture<HubReply<T>> reply = new CompletableFuture<>();
        reply.whenComplete((any, failure) -> {
            if (reply.isCancelled()) {
                call.cancel();
            }
        });
        call.enqueue(new Callback<>() {
            @Override
            public void onResponse(Call<ResponseBody> ended, Response<ResponseBody> response) {
                reply.complete(Replies.of(response, reader));
            }

            @Override
            public void onFailure(Call<ResponseBody> ended, Throwable failure) {
                reply.complete(meaning(failure));
            }
        });
        return reply;
    }

    private static <T> HubReply<T> meaning(Throwable failure) {
        if (Distrust.isOfTime(failure)) {
            return new HubReply.OutOfTerm<>();
        } else if (Distrust.causes(failure)) {
            return new HubReply.SomebodyElse<>("its certificate is not of this hub's authority");
        }
        // The kind alone: a message could hold what a stranger sent.
        return new HubReply.Unreachable<>(kind(failure));
    }

    private static String kind(Throwable failure) {
        Throwable cause = failure;
        for (int depth = 0; cause.getCause() != null && depth < 8; depth++) {
            cause = cause.getCause();
        }
        return cause.getClass().getSimpleName();
    }
}
