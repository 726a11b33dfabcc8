package org.onewindow.bench;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.onewindow.catalogue.Service;
import org.onewindow.catalogue.SharingType;
import org.onewindow.sandbox.SandboxOptions;
import org.onewindow.subject.SubjectNumber;

/** Asks a sandbox over bare sockets that stay open, so that the asking itself costs little. Requests are written before the clock starts. */
final class RequestFlood {
    private static final int CONNECTIONS = 4;

    private final URI exchange;
    private final InventedCountry invented;
    private final List<Service> services;

    RequestFlood(URI exchange, InventedCountry invented) {
        this.exchange = exchange;
        this.invented = invented;
        this.services = FifteenServices.of(invented.catalogue()).services();
    }

    /** How many of {@code count} requests are answered a second; {@code round} chooses the people. */
    double perSecond(int count, int round) throws Exception {
        List<List<byte[]>> requests = new ArrayList<>();
        Random random = new Random(round);
        for (int i = 0; i < CONNECTIONS; i++) {
            requests.add(new ArrayList<>());
        }
        for (int i = 0; i < count; i++) {
            requests.get(i % CONNECTIONS).add(request(services.get(i % services.size()), invented.anybody(random)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            long start = System.nanoTime();
            List<Future<Object>> asking = new ArrayList<>();
            for (List<byte[]> some : requests) {
                asking.add(threads.submit(() -> {
                    askAll(some);
                    return some;
                }));
            }
            for (Future<Object> one : asking) {
                one.get();
            }
            return count / ((System.nanoTime() - start) / 1e9);
        } finally {
            threads.shutdown();
        }
    }

    private byte[] request(Service service, SubjectNumber subject) {
        var department = service.system().department();
        String items = service.items().stream()
                .filter(item -> item.sharing() != SharingType.NOT_SHARED)
                .map(item -> '"' + item.code() + '"')
                .collect(Collectors.joining(",", "[", "]"));
        String body = "{\"subject\":{\"kind\":\"" + subject.kind() + "\",\"number\":\"" + subject.value()
                + "\"},\"items\":" + items + ",\"matter\":\"M99\",\"case\":\"110108-20260101-99-0001\"}";
        String head = "POST /r1/" + SandboxOptions.TRAINING_INSTANCE + '/' + department.memberClass() + '/'
                + department.memberCode() + '/' + service.system().subsystem() + '/' + service.serviceCode()
                + " HTTP/1.1\r\nHost: " + exchange.getAuthority() + "\r\nX-Road-Client: "
                + SandboxOptions.TRAINING_CLIENT + "\r\nX-Road-Id: " + UUID.randomUUID()
                + "\r\nX-Road-UserId: clerk\r\nX-Road-Issue: 110108-20260101-99-0001\r\nAccept: application/json\r\n"
                + "Content-Type: application/json; charset=UTF-8\r\nContent-Length: " + body.length() + "\r\n\r\n";
        return (head + body).getBytes(StandardCharsets.US_ASCII);
    }

    private void askAll(List<byte[]> requests) throws IOException {
        try (Socket socket = new Socket(exchange.getHost(), exchange.getPort())) {
            socket.setTcpNoDelay(true);
            OutputStream out = socket.getOutputStream();
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            for (byte[] request : requests) {
                out.write(request);
                in.skipNBytes(bodyLength(in));
            }
        }
    }

    /** Reads the head of an answer; a person may be unknown to a department, which is an answer too. */
    private static long bodyLength(InputStream in) throws IOException {
        String status = line(in);
        if (!status.startsWith("HTTP/1.1 200") && !status.startsWith("HTTP/1.1 404")) {
            throw new IOException("the sandbox said " + status);
        }
        long length = -1;
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String lower = line.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Long.parseLong(
                        lower.substring("content-length:".length()).strip());
            }
        }
        if (length < 0) {
            throw new IOException("an answer of unknown length");
        }
        return length;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException();
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }
}
