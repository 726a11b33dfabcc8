package org.onewindow.hubclient;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A TCP proxy on this machine that spoils what passes. The fault can be changed at any time and holds for connections that are open too; healing ends
 * those that the fault has touched, as an operating system does after a while.
 */
final class FaultyLine implements AutoCloseable {
    private static final int HANDSHAKE_BYTES = 600;
    private static final int CUT_BYTES = 6_000;

    private final int target;
    private final ServerSocket listening;
    private final Random random = new Random(20261127);
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger spoilt = new AtomicInteger();
    private volatile LineFault fault = LineFault.NONE;

    FaultyLine(int target) throws IOException {
        this.target = target;
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        daemon(this::accept);
    }

    int port() {
        return listening.getLocalPort();
    }

    /** How many pieces or connections were spoilt. */
    int spoilt() {
        return spoilt.get();
    }

    void set(LineFault changed) {
        fault = changed;
    }

    void heal() {
        fault = LineFault.NONE;
        open.forEach(FaultyLine::reset);
    }

    @Override
    public void close() throws IOException {
        listening.close();
        open.forEach(FaultyLine::reset);
    }

    private void accept() {
        try {
            while (true) {
                Socket client = listening.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                client.setTcpNoDelay(true);
                server.setTcpNoDelay(true);
                open.add(client);
                open.add(server);
                AtomicLong passed = new AtomicLong();
                daemon(() -> pass(client, server, passed));
                daemon(() -> pass(server, client, passed));
            }
        } catch (IOException e) {
            // Closed: no further connections.
        }
    }

    private void pass(Socket from, Socket to, AtomicLong passed) {
        byte[] piece = new byte[4096];
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int length = in.read(piece); length >= 0; length = in.read(piece)) {
                spoil(piece, length, passed.addAndGet(length), out);
            }
        } catch (IOException e) {
            // One side is gone; so is the other, below.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end(from, fault == LineFault.RESET);
            end(to, fault == LineFault.RESET);
            open.remove(from);
            open.remove(to);
        }
    }

    private void spoil(byte[] piece, int length, long passed, OutputStream out)
            throws IOException, InterruptedException {
        switch (fault) {
            case DELAY -> late(30);
            case JITTER -> late(random.nextInt(60));
            case CUT_AFTER_BYTES -> cutPast(passed, CUT_BYTES);
            case TLS_CUT -> cutPast(passed, HANDSHAKE_BYTES);
            case RESET -> cutPast(passed, CUT_BYTES / 2 + random.nextInt(CUT_BYTES));
            case HALF_OPEN -> {
                spoilt.incrementAndGet();
                while (fault == LineFault.HALF_OPEN) {
                    Thread.sleep(20);
                }
                throw new IOException("healed");
            }
            case A_BYTE_A_SECOND -> {
                spoilt.incrementAndGet();
                for (int i = 0; i < length; i++) {
                    out.write(piece, i, 1);
                    out.flush();
                    for (int wait = 0; wait < 50 && fault == LineFault.A_BYTE_A_SECOND; wait++) {
                        Thread.sleep(20);
                    }
                }
                return;
            }
            case FLIPPED_BIT -> {
                if (passed > CUT_BYTES) {
                    spoilt.incrementAndGet();
                    piece[random.nextInt(length)] ^= (byte) (1 << random.nextInt(8));
                }
            }
            default -> {}
        }
        out.write(piece, 0, length);
        out.flush();
    }

    private void late(int millis) throws InterruptedException {
        spoilt.incrementAndGet();
        Thread.sleep(millis);
    }

    private void cutPast(long passed, long bytes) throws IOException {
        if (passed > bytes) {
            spoilt.incrementAndGet();
            throw new IOException("cut on purpose");
        }
    }

    private static void reset(Socket socket) {
        end(socket, true);
    }

    /** Abruptly, or as a connection ends that has nothing more to say. */
    private static void end(Socket socket, boolean abruptly) {
        try {
            if (abruptly && !socket.isClosed()) {
                socket.setSoLinger(true, 0);
            }
            socket.close();
        } catch (IOException e) {
            // It is gone, which is what was wanted.
        }
    }

    private static void daemon(Runnable task) {
        Thread thread = new Thread(task, "faulty-line");
        thread.setDaemon(true);
        thread.start();
    }
}
