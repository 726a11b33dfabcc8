package org.onewindow.hubclient;

import java.net.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509TrustManager;
import okhttp3.ConnectionPool;
import okhttp3.ConnectionSpec;
import okhttp3.CookieJar;
import okhttp3.Dispatcher;
import okhttp3.HttpUrl;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.TlsVersion;
import org.onewindow.protocol.ProtocolLimits;
import retrofit2.Retrofit;

/** The one HTTP client of a hub: TLS 1.2 at least, HTTP/1.1, no redirects, no cookies, no cache, no proxy of the platform, one attempt. */
final class Http implements AutoCloseable {
    /** An answer is a message, and a page of a thousand rows may be as large as a batch. */
    private static final long MOST_BYTES = ProtocolLimits.MOST_BODY_BYTES;

    private static final int AT_ONCE = 16;
    private static final int KEPT_OPEN = 4;

    /** Less than the hub keeps a silent connection, so that it is never the hub that has just closed it. */
    private static final Duration KEPT_FOR = Duration.ofSeconds(30);

    private static final ConnectionSpec MODERN = new ConnectionSpec.Builder(ConnectionSpec.MODERN_TLS)
            .tlsVersions(TlsVersion.TLS_1_3, TlsVersion.TLS_1_2)
            .build();

    private final OkHttpClient http;
    private final HubApi api;

    /** As nobody, or with what {@code more} adds. */
    Http(URI hub, SSLContext context, X509TrustManager trusted, HubTimes times, Interceptor... more) {
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .dispatcher(dispatcher())
                .connectionPool(new ConnectionPool(KEPT_OPEN, KEPT_FOR.toSeconds(), TimeUnit.SECONDS))
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectionSpecs(List.of(MODERN))
                .sslSocketFactory(context.getSocketFactory(), trusted)
                .followRedirects(false)
                .followSslRedirects(false)
                .retryOnConnectionFailure(false)
                .cookieJar(CookieJar.NO_COOKIES)
                .cache(null)
                .proxy(Proxy.NO_PROXY)
                .connectTimeout(times.connect())
                .readTimeout(times.silence())
                .writeTimeout(times.silence())
                .callTimeout(times.whole())
                .addInterceptor(new BoundedBody(MOST_BYTES))
                .addNetworkInterceptor(new OneAttempt());
        List.of(more).forEach(builder::addInterceptor);
        http = builder.build();
        api = new Retrofit.Builder()
                .baseUrl(base(hub))
                .client(http)
                .validateEagerly(true)
                .build()
                .create(HubApi.class);
    }

    HubApi api() {
        return api;
    }

    /** Begins nothing more; what is under way goes on to its end. */
    void retire() {
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    /** Ends every request that is under way and closes every connection. */
    @Override
    public void close() {
        http.dispatcher().cancelAll();
        http.dispatcher().executorService().shutdown();
        http.connectionPool().evictAll();
    }

    private static HttpUrl base(URI hub) {
        HttpUrl url = HttpUrl.get(hub);
        if (url == null) {
            throw new IllegalArgumentException("not an address: " + hub);
        }
        return url.encodedPath().endsWith("/")
                ? url
                : url.newBuilder().addPathSegment("").build();
    }

    private static Dispatcher dispatcher() {
        AtomicInteger number = new AtomicInteger();
        Dispatcher dispatcher = new Dispatcher(new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, 60, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                    Thread thread = new Thread(task, "hub-" + number.incrementAndGet());
                    // A hub that hangs must not keep the program from ending.
                    thread.setDaemon(true);
                    return thread;
                }));
        dispatcher.setMaxRequests(AT_ONCE);
        dispatcher.setMaxRequestsPerHost(AT_ONCE);
        return dispatcher;
    }
}
