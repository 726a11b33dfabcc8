package org.onewindow.hubclient;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.onewindow.protocol.Batch;
import org.onewindow.protocol.MalformedMessageException;

/**
 * A gateway on this machine that ends TLS and opens its own to the hub, so that it can spoil whole requests. It needs the hub's certificate and the
 * counter's key, which only a test has.
 */
final class FaultyGateway implements AutoCloseable {
    private static final int LONGEST = 8 << 20;
    private static final String BATCH = "POST /v1/journal ";

    private final int hubPort;
    private final SSLServerSocket listening;
    private final SSLContext towardsHub;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger requests = new AtomicInteger();
    private final AtomicInteger batches = new AtomicInteger();
    private final AtomicInteger longestPlain = new AtomicInteger();
    private volatile GatewayFault fault = GatewayFault.NONE;
    private volatile boolean batchesOnly;
    private volatile byte[] earlier = new byte[0];

    /**
     * @param asHub holds the hub's certificate
     * @param asCounter holds the counter's
     */
    FaultyGateway(int hubPort, SSLContext asHub, SSLContext asCounter) throws IOException {
        this.hubPort = hubPort;
        this.towardsHub = asCounter;
        listening = (SSLServerSocket)
                asHub.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** How many requests met a fault. */
    int spoilt() {
        return requests.get();
    }

    /** How many of them carried entries. */
    int spoiltBatches() {
        return batches.get();
    }

    /** How long the longest batch was that came uncompressed. */
    int longestPlainBatch() {
        return longestPlain.get();
    }

    /** From now on every request meets this. */
    void set(GatewayFault changed) {
        set(changed, true);
    }

    /**
     * From now on requests meet this.
     *
     * @param everything false for those alone that carry entries: the counter goes on believing in its hub then, and sends more of them into it
     */
    void set(GatewayFault changed, boolean everything) {
        batchesOnly = !everything;
        fault = changed;
    }

    @Override
    public void close() throws IOException {
        listening.close();
        for (Socket socket : open) {
            socket.close();
        }
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                open.add(client);
                daemon(() -> serve(client));
            }
        } catch (IOException e) {
            // Closed: no further connections.
        }
    }

    private void serve(Socket client) {
        try (client) {
            InputStream in = new BufferedInputStream(client.getInputStream());
            OutputStream out = client.getOutputStream();
            while (true) {
                byte[] answer = answer(message(in));
                out.write(answer);
                out.flush();
            }
        } catch (IOException e) {
            // The client is gone, or is cut off on purpose.
        } finally {
            open.remove(client);
        }
    }

    private byte[] answer(byte[] request) throws IOException {
        GatewayFault now = fault;
        if (now != GatewayFault.NONE) {
            if (carriesEntries(request)) {
                batches.incrementAndGet();
            } else if (batchesOnly) {
                return forward(request);
            }
            requests.incrementAndGet();
        }
        return switch (now) {
            case NONE -> forward(request);
            case CUT_BEFORE_ANSWER -> {
                forward(request);
                throw new IOException("cut on purpose");
            }
            case DUPLICATE -> {
                forward(request);
                yield forward(request);
            }
            case REORDER -> {
                byte[] answer = forward(request);
                byte[] before = earlier;
                earlier = request;
                if (before.length > 0) {
                    forward(before);
                }
                yield answer;
            }
            case STATUS_500 -> own("500 Internal Server Error", "", "text/html", "<h1>500</h1>");
            case STATUS_502 -> own("502 Bad Gateway", "", "text/html", "<h1>502</h1>");
            case STATUS_429 -> own("429 Too Many Requests", "Retry-After: 1\r\n", "text/plain", "later");
            case STATUS_503 -> own("503 Service Unavailable", "Retry-After: 1\r\n", "text/plain", "later");
            case CAPTIVE_PORTAL -> own("200 OK", "", "text/html", "<html><body>Sign in</body></html>");
            case SHORT_ANSWER -> {
                byte[] answer = forward(request);
                yield Arrays.copyOf(answer, answer.length - 1);
            }
        };
    }

    private boolean carriesEntries(byte[] request) throws IOException {
        if (!new String(request, 0, Math.min(request.length, BATCH.length()), StandardCharsets.US_ASCII)
                .equals(BATCH)) {
            return false;
        }
        String all = new String(request, StandardCharsets.ISO_8859_1);
        int head = all.indexOf("\r\n\r\n");
        boolean plain = !all.substring(0, head).toLowerCase(Locale.ROOT).contains("content-encoding: gzip");
        if (plain) {
            longestPlain.accumulateAndGet(request.length - head - 4, Math::max);
        }
        InputStream body = new ByteArrayInputStream(request, head + 4, request.length - head - 4);
        try (InputStream json = plain ? body : new GZIPInputStream(body)) {
            return !Batch.fromJson(json.readAllBytes()).entries().isEmpty();
        } catch (MalformedMessageException e) {
            throw new IOException(e);
        }
    }

    private byte[] forward(byte[] request) throws IOException {
        try (Socket hub = towardsHub.getSocketFactory().createSocket(InetAddress.getLoopbackAddress(), hubPort)) {
            hub.getOutputStream().write(request);
            hub.getOutputStream().flush();
            return message(new BufferedInputStream(hub.getInputStream()));
        }
    }

    private static byte[] own(String status, String headers, String type, String body) {
        return ("HTTP/1.1 " + status + "\r\n" + headers + "Content-Type: " + type + "\r\nContent-Length: "
                        + body.length() + "\r\n\r\n" + body)
                .getBytes(StandardCharsets.US_ASCII);
    }

    /** One message of HTTP/1.1: its head, and a body of the length that the head says. */
    private static byte[] message(InputStream in) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        int matched = 0;
        while (matched < 4) {
            int one = in.read();
            if (one < 0) {
                throw new EOFException();
            }
            message.write(one);
            matched = one == (matched % 2 == 0 ? '\r' : '\n') ? matched + 1 : one == '\r' ? 1 : 0;
        }
        int length = message.toString(StandardCharsets.US_ASCII)
                .lines()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("content-length:"))
                .map(line -> Integer.parseInt(line.substring(15).strip()))
                .findFirst()
                .orElse(0);
        if (length > LONGEST) {
            throw new IOException("too long for a test");
        }
        byte[] body = in.readNBytes(length);
        if (body.length < length) {
            throw new EOFException();
        }
        message.write(body);
        return message.toByteArray();
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "faulty-gateway");
        thread.setDaemon(true);
        thread.start();
    }
}
