package org.onewindow.exchange;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Keeps OkHttp from asking a second time by itself, which it does for a 503 with {@code Retry-After: 0} whatever its settings say. Each request
 * that leaves has an entry in the journal; only the look-up may decide on another.
 */
final class OneAttemptInterceptor implements Interceptor {

    @Override
    public Response intercept(Chain chain) throws IOException {
        return chain.proceed(chain.request())
                .newBuilder()
                .removeHeader("Retry-After")
                .build();
    }
}
