package org.onewindow.app.command;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLServerSocket;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/** A door of TLS before a port of this machine: shows its certificate, lets in who shows the one it knows, and passes everything on. */
final class TlsDoor implements AutoCloseable {
    private final SSLServerSocket socket;
    private final int behind;

    TlsDoor(HeldCertificate shown, X509Certificate letIn, int behind) throws IOException {
        this.behind = behind;
        HandshakeCertificates certificates = new HandshakeCertificates.Builder()
                .heldCertificate(shown)
                .addTrustedCertificate(letIn)
                .build();
        socket = (SSLServerSocket) certificates
                .sslContext()
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        socket.setNeedClientAuth(true);
        background(this::letIn);
    }

    URI url() {
        return URI.create("https://127.0.0.1:" + socket.getLocalPort());
    }

    private void letIn() {
        while (!socket.isClosed()) {
            try {
                Socket outside = socket.accept();
                background(() -> passOn(outside));
            } catch (IOException e) {
                // The door was closed.
                return;
            }
        }
    }

    private void passOn(Socket outside) {
        try (outside;
                Socket inside = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            background(() -> copy(inside, outside));
            copy(outside, inside);
        } catch (IOException e) {
            // Whoever came was not let in, or has gone.
        }
    }

    private static void copy(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            in.transferTo(out);
            to.shutdownOutput();
        } catch (IOException e) {
            // One of the two has gone.
        }
    }

    private static void background(Runnable work) {
        Thread thread = new Thread(work, "tls-door");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
