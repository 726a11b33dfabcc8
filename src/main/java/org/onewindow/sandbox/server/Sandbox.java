package org.onewindow.sandbox.server;

import java.net.URI;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.onewindow.sandbox.FaultSwitchboard;
import org.onewindow.sandbox.SandboxOptions;

/**
 * A running reference exchange. It listens from {@link #start} to {@link #close}; its threads are daemons, at most {@value #THREADS} however many
 * requests wait. Safe for use by several threads.
 */
public final class Sandbox implements AutoCloseable {
    private static final int THREADS = 10;
    private static final int LONGEST_HEAD = 8 * 1024;
    private static final long IDLE_MILLIS = 60_000;

    private final SandboxOptions options;
    private final FaultSwitchboard faults;
    private final ScheduledExecutorService timer;
    private final Server server;
    private final ServerConnector exchangePort;
    private final ServerConnector adminPort;

    private Sandbox(SandboxOptions options, FaultSwitchboard faults) {
        this.options = options;
        this.faults = faults;
        timer = Executors.newSingleThreadScheduledExecutor(task -> {
            Thread thread = new Thread(task, "sandbox-timer");
            thread.setDaemon(true);
            return thread;
        });
        QueuedThreadPool threads = new QueuedThreadPool(THREADS, 2);
        threads.setName("sandbox");
        threads.setDaemon(true);
        server = new Server(threads);
        NetworkCut exchange = new NetworkCut(http(), faults);
        ConnectionFactory[] connections = options.key()
                .map(key -> new ConnectionFactory[] {SandboxTls.around(exchange, key), exchange})
                .orElseGet(() -> new ConnectionFactory[] {exchange});
        exchangePort = connector(options.address(), options.port(), connections);
        adminPort = connector(SandboxOptions.LOOPBACK, options.adminPort(), new HttpConnectionFactory(http()));
        server.setHandler(handler());
        server.setErrorHandler(new HtmlErrors());
        faults.onChange(() -> {
            if (faults.networkDown()) {
                NetworkCut.resetAll(exchangePort);
            }
        });
    }

    /**
     * Starts a sandbox.
     *
     * @throws SandboxException if a port is taken or the address is not this machine's
     */
    public static Sandbox start(SandboxOptions options) {
        return start(options, new FaultSwitchboard(options.catalogue()));
    }

    /** The same with a switchboard that is there before the sandbox is. */
    public static Sandbox start(SandboxOptions options, FaultSwitchboard faults) {
        Sandbox sandbox = new Sandbox(options, faults);
        try {
            sandbox.server.start();
            return sandbox;
        } catch (Exception e) {
            sandbox.close();
            throw new SandboxException(
                    "the sandbox could not listen at " + options.address() + ":" + options.port(), e);
        }
    }

    /** Where the exchange is, for example {@code http://127.0.0.1:40123}; https if it has a key. */
    public URI url() {
        return URI.create((options.key().isPresent() ? "https://" : "http://") + host(options.address()) + ":"
                + exchangePort.getLocalPort());
    }

    /** Where the switches for faults are, on this machine only. */
    public URI adminUrl() {
        return URI.create("http://" + SandboxOptions.LOOPBACK + ":" + adminPort.getLocalPort() + AdminHandler.PATH);
    }

    /** The switches for faults. */
    public FaultSwitchboard faults() {
        return faults;
    }

    /** Stops listening and cuts off whatever is still under way. */
    @Override
    public void close() {
        timer.shutdownNow();
        try {
            server.stop();
        } catch (Exception e) {
            throw new SandboxException("the sandbox did not stop as it should", e);
        }
    }

    private Handler handler() {
        JsonText json = new JsonText();
        ServiceDirectory directory = new ServiceDirectory(options.catalogue(), options.instance());
        Provider provider = new Provider(
                directory,
                options.registers(),
                options.latency(),
                new SubjectReader(options.numbers(), options.clock()),
                json);
        FaultyReplies faulty = new FaultyReplies(provider, options.timings(), options.spelling(), json);
        Exchange exchange =
                new Exchange(directory, options.rights(), options.spelling(), faults, provider, faulty, json);
        ReplySender sender = new ReplySender(timer, options.timings());
        Request.Handler exchangeHandler = new ExchangeHandler(exchange, faults, sender);
        Request.Handler adminHandler = new AdminHandler(faults, sender, json);
        return new Handler.Abstract() {
            @Override
            public boolean handle(Request request, Response response, Callback callback) throws Exception {
                boolean admin = request.getConnectionMetaData().getConnector() == adminPort;
                return (admin ? adminHandler : exchangeHandler).handle(request, response, callback);
            }
        };
    }

    private ServerConnector connector(String address, int port, ConnectionFactory... connections) {
        ServerConnector connector = new ServerConnector(server, 0, 1, connections);
        connector.setHost(address);
        connector.setPort(port);
        connector.setIdleTimeout(IDLE_MILLIS);
        server.addConnector(connector);
        return connector;
    }

    /**
     * Headers have to stay as they were sent, since the request hash is made from them: Jetty's caches would put their own spelling in place of
     * the client's. Characters that a path must not hold are let through to {@link Identifier}, which refuses them as an exchange does.
     */
    private static HttpConfiguration http() {
        HttpConfiguration http = new HttpConfiguration();
        http.setRequestHeaderSize(LONGEST_HEAD);
        http.setSendServerVersion(false);
        http.setSendXPoweredBy(false);
        http.setHeaderCacheSize(0);
        http.setHeaderCacheCaseSensitive(true);
        http.setHttpCompliance(
                HttpCompliance.RFC7230.with("AS_SENT", HttpCompliance.Violation.CASE_SENSITIVE_FIELD_NAME));
        http.setUriCompliance(
                UriCompliance.DEFAULT.with("ANY_CHARACTER", UriCompliance.Violation.ILLEGAL_PATH_CHARACTERS));
        return http;
    }

    private static String host(String address) {
        return address.contains(":") ? "[" + address + "]" : address;
    }
}
