package org.onewindow.sandbox.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/** Sends bytes exactly as they are given, and shows what comes back. */
final class RawClient {
    private RawClient() {}

    /** Head and body of the answer, as it came; the request has to ask for the connection to be closed. */
    record Answer(String head, String body) {
        Optional<String> header(String name) {
            return head.lines()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name + ":"))
                    .map(line -> line.substring(name.length() + 1).trim())
                    .findFirst();
        }

        String status() {
            return head.lines().findFirst().orElse("").replaceFirst("HTTP/1.1 (\\d+).*", "$1");
        }
    }

    static Answer send(URI to, String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), to.getPort())) {
            socket.setSoTimeout((int) Stage.PATIENCE.toMillis());
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int end = all.indexOf("\r\n\r\n");
            return end < 0 ? new Answer(all, "") : new Answer(all.substring(0, end), all.substring(end + 4));
        }
    }

    static Answer get(URI to, String target, String... headers) throws IOException {
        StringBuilder request = new StringBuilder("GET " + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        return send(to, request + "Connection: close\r\n\r\n");
    }
}
