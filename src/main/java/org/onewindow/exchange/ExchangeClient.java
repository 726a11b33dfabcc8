package org.onewindow.exchange;

import java.net.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import retrofit2.Retrofit;

/**
 * The one HTTP client of the exchange. HTTP/1.1; no redirects, no cookies, no cache, no second attempt, no proxy of the platform: what leaves is
 * one request to the one address of the settings. Safe for use by several threads.
 */
final class ExchangeClient implements AutoCloseable {
    /** Far more than a look-up asks at once: with OkHttp's own bound of 5 a host, five services that hang would hold up all the others. */
    private static final int MOST_AT_ONCE = 256;

    /** Connections kept open between look-ups, so that the next one needs no handshakes. */
    private static final int KEPT_OPEN = 32;

    private final ExchangeSettings settings;
    private final DateInterceptor dates = new DateInterceptor();
    private final OkHttpClient http;
    private final ExchangeApi api;
    private volatile boolean closed;

    ExchangeClient(ExchangeSettings settings) throws TlsSettingsException {
        this.settings = settings;
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .dispatcher(dispatcher())
                .connectionPool(new ConnectionPool(KEPT_OPEN, 5, TimeUnit.MINUTES))
                .protocols(List.of(Protocol.HTTP_1_1))
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .cookieJar(CookieJar.NO_COOKIES)
                .cache(null)
                .proxy(Proxy.NO_PROXY)
                .connectTimeout(settings.connectTimeout())
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .callTimeout(Duration.ZERO)
                .addInterceptor(new BoundedBodyInterceptor())
                .addNetworkInterceptor(new RequestHashInterceptor())
                .addNetworkInterceptor(dates)
                .addNetworkInterceptor(new OneAttemptInterceptor());
        HttpUrl base = base(settings);
        if (base.isHttps()) {
            builder.connectionSpecs(List.of(TlsSetup.MODERN));
            TlsSetup.apply(settings.tls(), builder);
        } else {
            builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
        }
        http = builder.build();
        api = new Retrofit.Builder()
                .baseUrl(base)
                .client(http)
                .validateEagerly(true)
                .build()
                .create(ExchangeApi.class);
    }

    ExchangeApi api() {
        return api;
    }

    void whenDated(Consumer<Instant> listener) {
        dates.whenDated(listener);
    }

    ExchangeSettings settings() {
        return settings;
    }

    /** The headers every request carries. */
    Headers.Builder headers() {
        return new Headers.Builder()
                .add("X-Road-Client", settings.client().header())
                .add("Accept", "application/json")
                // Named by us, so that OkHttp leaves inflating, which must be bounded, to us.
                .add("Accept-Encoding", "gzip")
                .add("User-Agent", "OneWindow");
    }

    boolean isClosed() {
        return closed;
    }

    /** Ends every request that is under way and closes every connection. */
    @Override
    public void close() {
        closed = true;
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private static HttpUrl base(ExchangeSettings settings) {
        HttpUrl url = HttpUrl.get(settings.address());
        if (url == null) {
            throw new IllegalArgumentException("not an address: " + settings.address());
        }
        return url.encodedPath().endsWith("/")
                ? url
                : url.newBuilder().addPathSegment("").build();
    }

    private static Dispatcher dispatcher() {
        AtomicInteger number = new AtomicInteger();
        Dispatcher dispatcher = new Dispatcher(new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "exchange-" + number.incrementAndGet());
                    // A department that hangs must not keep the program from ending.
                    thread.setDaemon(true);
                    return thread;
                }));
        dispatcher.setMaxRequests(MOST_AT_ONCE);
        dispatcher.setMaxRequestsPerHost(MOST_AT_ONCE);
        return dispatcher;
    }
}
