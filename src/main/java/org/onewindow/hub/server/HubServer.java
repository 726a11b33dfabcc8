package org.onewindow.hub.server;

import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.onewindow.hub.HubUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A hub that listens, from {@link #start} to {@link #close}; HTTPS only. Its threads are daemons. Safe for use by several threads. */
public final class HubServer implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HubServer.class);
    private static final int THREADS = 12;
    private static final int LONGEST_HEAD = 8 * 1024;
    private static final long SWEEP_MILLIS = 1_000;
    private static final long GRACE_MILLIS = 2_000;

    private final ServerOptions options;
    private final Server server;
    private final ServerConnector port;
    private final ThreadPoolExecutor workers;
    private final ScheduledExecutorService timer;
    private final SlowStarters slow;
    private final StrangersRefused strangers;
    private final KnownRefused known;
    private final ServerCertificate certificate;
    private final LivingClaims claims;
    private volatile boolean networkDown;

    private HubServer(HubServices services, ServerOptions options) throws IOException {
        this.options = options;
        Limits limits = options.limits();
        slow = new SlowStarters(limits.headTime());
        strangers = new StrangersRefused(services.journal(), options.clock());
        known = new KnownRefused(services.journal(), options.clock());
        claims = new LivingClaims(services.keys(), options.clock());
        timer = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "hub-timer"));
        AtomicInteger number = new AtomicInteger();
        workers = new ThreadPoolExecutor(
                limits.workers(),
                limits.workers(),
                1,
                TimeUnit.MINUTES,
                new ArrayBlockingQueue<>(limits.waiting()),
                task -> daemon(task, "hub-worker-" + number.incrementAndGet()));
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 2);
        threads.setName("hub");
        threads.setDaemon(true);
        server = new Server(threads);
        certificate =
                new ServerCertificate(services.authority(), options.names(), services.exchange(), options.clock());
        ConnectionSwitch tls = new ConnectionSwitch(certificate.context(), () -> networkDown);
        port = new ServerConnector(server, 0, 1, tls, new HttpConnectionFactory(http()));
        port.setHost(options.address());
        port.setPort(options.port());
        port.setIdleTimeout(limits.idleTime().toMillis());
        server.addConnector(port);
        server.addBean(new NetworkConnectionLimit(limits.connections(), port));
        server.setHandler(handler(services, limits));
    }

    /**
     * Starts a hub.
     *
     * @throws IOException if the port is taken, the address is not this machine's, or the authority's files can't be used
     */
    public static HubServer start(HubServices services, ServerOptions options) throws IOException {
        HubServer hub = new HubServer(services, options);
        try {
            hub.server.start();
        } catch (Exception e) {
            hub.close();
            throw new IOException("the hub could not listen at " + options.address() + ":" + options.port(), e);
        }
        hub.timer.execute(hub::sweep);
        return hub;
    }

    /** Where it is, for example {@code https://127.0.0.1:7443}. */
    public URI url() {
        String name =
                options.names().isEmpty() ? options.address() : options.names().get(0);
        return URI.create("https://" + (name.contains(":") ? "[" + name + "]" : name) + ":" + port.getLocalPort());
    }

    /** Where it is for this machine itself. */
    public URI localUrl() {
        return URI.create("https://" + ServerOptions.LOOPBACK + ":" + port.getLocalPort());
    }

    /** Whether the network is said to be down: open connections are reset, and new ones, while the port stays ours. For training and tests. */
    public void setNetworkDown(boolean down) {
        networkDown = down;
        if (down) {
            ConnectionSwitch.resetAll(port);
        }
    }

    /** Stops listening; what is being worked on is finished first, for at most two seconds. */
    @Override
    public void close() {
        timer.shutdownNow();
        try {
            server.stop();
            workers.shutdown();
            if (!workers.awaitTermination(GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
                workers.shutdownNow();
            }
            writeLastRefused();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (Exception e) {
            throw new IllegalStateException("the hub did not stop as it should", e);
        }
    }

    /** Looks for connections that bring nothing, for strangers who were counted and now and then at the rest, and comes back in a second. */
    private void sweep() {
        slow.close(port.getConnectedEndPoints(), System.nanoTime());
        try {
            workers.execute(this::writeRefused);
            workers.execute(certificate::lookDaily);
            workers.execute(claims::tellNowAndThen);
        } catch (RejectedExecutionException e) {
            // There is as much to do as the hub can; it is done a second later.
        }
        var unused = timer.schedule(this::sweep, SWEEP_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void writeRefused() {
        try {
            strangers.writeWhatWasCounted();
            known.writeWhatWasCounted();
        } catch (HubUnavailableException e) {
            LOG.warn("how many more were refused could not be journalled", e);
        }
    }

    private void writeLastRefused() {
        try {
            strangers.close();
            known.close();
        } catch (HubUnavailableException e) {
            LOG.warn("how many more were refused could not be journalled", e);
        }
    }

    private Handler handler(HubServices services, Limits limits) {
        HubHandler handler = new HubHandler(
                routes(services, options.clock(), strangers),
                new Gatekeeper(
                        services.authority().station(),
                        services.counters(),
                        services.operators(),
                        known,
                        strangers,
                        new ExchangeGate(
                                services.exchange(), services.authority().root())),
                new Replays(services.keys(), options.clock()),
                limits,
                workers,
                timer);
        return new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) {
                return handler.handle(request, response, callback);
            }
        };
    }

    static Routes routes(HubServices services, Clock clock, StrangersRefused strangers) {
        List<Route> routes = new ArrayList<>();
        routes.addAll(new CounterEndpoints(services.intake(), services.feed(), services.checkpoints()).routes());
        routes.addAll(new EnrolmentEndpoint(services, clock, strangers).routes());
        routes.addAll(new RenewalEndpoint(services.authority(), services.counters()).routes());
        routes.addAll(new PeopleEndpoints(services.cases(), services.days(), services.counters()).routes());
        routes.addAll(new UsageEndpoints(services.usage(), services.receipts()).routes());
        routes.addAll(new PacesEndpoint(services.paces()).routes());
        routes.addAll(new AdministrationEndpoints(new StoreAdministration(services, clock)).routes());
        routes.addAll(new DescriptionEndpoint().routes());
        routes.addAll(new ExchangeEndpoints(services.exchange(), services.usage(), services.journal(), clock).routes());
        return new Routes(routes);
    }

    private static HttpConfiguration http() {
        HttpConfiguration http = new HttpConfiguration();
        http.setRequestHeaderSize(LONGEST_HEAD);
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.addCustomizer(new SecureRequestCustomizer(false));
        return http;
    }

    private static Thread daemon(Runnable task, String name) {
        Thread thread = new Thread(task, name);
        thread.setDaemon(true);
        return thread;
    }
}
