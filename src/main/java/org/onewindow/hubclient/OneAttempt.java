package org.onewindow.hubclient;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Hides {@code Retry-After} from OkHttp, which would ask again by itself, and keeps it under another name: when to ask again is decided above. */
final class OneAttempt implements Interceptor {
    static final String KEPT = "X-OneWindow-Retry-After";

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        String pause = response.header("Retry-After");
        Response.Builder without = response.newBuilder().removeHeader(KEPT).removeHeader("Retry-After");
        return pause == null ? without.build() : without.header(KEPT, pause).build();
    }
}
