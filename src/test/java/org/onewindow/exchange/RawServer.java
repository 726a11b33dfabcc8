package org.onewindow.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okio.ByteString;

/** A server on loopback that keeps every byte it is sent and answers with bytes of the test's choice. */
final class RawServer implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?i)\r\ncontent-length: *(\\d+)");

    /** Writes an answer. Called for each request, on a thread of its connection. */
    interface Answering {
        void answer(Received request, OutputStream out) throws IOException, InterruptedException;
    }

    /** A request as it came over the wire, ISO 8859-1 so that a byte is a character. */
    record Received(String head, ByteString body) {
        String requestId() {
            Matcher id = Pattern.compile("\r\nX-Road-Id: (\\S+)").matcher(head);
            return id.find() ? id.group(1) : "";
        }
    }

    private final ServerSocket server;
    private final Answering answering;
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final List<Received> received = new CopyOnWriteArrayList<>();

    RawServer(Answering answering) throws IOException {
        this.answering = answering;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::acceptAll);
    }

    /** An answer with the usual headers of the exchange and a body of its real length. */
    static byte[] reply(Received request, String statusAndHeaders, byte[] body) {
        String head = "HTTP/1.1 " + statusAndHeaders + "\r\nx-road-id: " + request.requestId() + "\r\nContent-Length: "
                + body.length + "\r\n\r\n";
        ByteArrayOutputStream reply = new ByteArrayOutputStream();
        reply.writeBytes(head.getBytes(StandardCharsets.ISO_8859_1));
        reply.writeBytes(body);
        return reply.toByteArray();
    }

    int port() {
        return server.getLocalPort();
    }

    List<Received> received() {
        return received;
    }

    int connectionsOpened() {
        return connections.size();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket connection : connections) {
            connection.close();
        }
    }

    private void acceptAll() {
        try {
            while (true) {
                Socket connection = server.accept();
                connections.add(connection);
                start(() -> serve(connection));
            }
        } catch (IOException e) {
            // The test closed the server.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            InputStream in = connection.getInputStream();
            while (true) {
                Received request = read(in);
                received.add(request);
                answering.answer(request, connection.getOutputStream());
                connection.getOutputStream().flush();
            }
        } catch (IOException | InterruptedException e) {
            // The client or the test closed the connection.
        }
    }

    private static Received read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int octet = in.read();
            if (octet < 0) {
                throw new IOException("closed");
            }
            head.append((char) octet);
        }
        Matcher length = LENGTH.matcher(head);
        byte[] body = length.find() ? in.readNBytes(Integer.parseInt(length.group(1))) : new byte[0];
        return new Received(head.toString(), ByteString.of(body));
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }
}
