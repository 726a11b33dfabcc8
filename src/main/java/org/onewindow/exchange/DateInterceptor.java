package org.onewindow.exchange;

import java.io.IOException;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Tells what time it is at the exchange. Only where the connection is TLS, so that whoever answers is who they should be. */
final class DateInterceptor implements Interceptor {
    private final List<Consumer<Instant>> listeners = new CopyOnWriteArrayList<>();

    void whenDated(Consumer<Instant> listener) {
        listeners.add(listener);
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        boolean authentic = Optional.ofNullable(chain.connection())
                .map(Connection::handshake)
                .isPresent();
        if (authentic) {
            Optional.ofNullable(response.headers().getDate("Date"))
                    .map(Date::toInstant)
                    .ifPresent(moment -> listeners.forEach(listener -> listener.accept(moment)));
        }
        return response;
    }
}
