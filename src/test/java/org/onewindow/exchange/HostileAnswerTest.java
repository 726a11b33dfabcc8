package org.onewindow.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.onewindow.Waiting.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.onewindow.exchange.RawServer.Answering;
import org.onewindow.exchange.RawServer.Received;
import org.onewindow.lookup.HashVerdict;
import org.onewindow.lookup.Refusal;
import org.onewindow.lookup.SourceReply;
import org.onewindow.lookup.Trouble;

class HostileAnswerTest {
    private static final String OK = "200 OK\r\nContent-Type: application/json";
    private static final byte[] ENVELOPE =
            "{\"subject\":\"N\",\"outcome\":\"notFound\",\"asOf\":\"2026-11-23T08:00:00+08:00\",\"records\":[]}"
                    .getBytes(StandardCharsets.UTF_8);

    @Test
    void aGzippedAnswerIsRead() throws Exception {
        assertThat(ask(gzipped(gzip(ENVELOPE)))).isInstanceOf(SourceReply.Answered.class);
    }

    @Test
    void anAnswerInPiecesIsRead() throws Exception {
        assertThat(ask((request, out) -> {
                    head(out, request, OK + "\r\nTransfer-Encoding: chunked");
                    for (byte octet : ENVELOPE) {
                        out.write(new byte[] {'1', '\r', '\n', octet, '\r', '\n'});
                    }
                    out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                }))
                .isInstanceOf(SourceReply.Answered.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"200 OK", "404 Not Found", "500 Server Error"})
    void aBodyOfFourGigabytesIsLeftOffAtTheBound(String status) throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        Answering endless = (request, out) -> {
            head(out, request, status + "\r\nContent-Type: application/json\r\nContent-Length: 4294967296");
            byte[] piece = new byte[1 << 16];
            try {
                for (long sent = 0; sent < 4294967296L; sent += piece.length) {
                    out.write(piece);
                }
            } catch (IOException e) {
                closed.countDown();
                throw e;
            }
        };
        long before = usedHeap();

        assertThat(ask(endless)).isEqualTo(refused(Refusal.TOO_LARGE));
        assertThat(closed.await(5, TimeUnit.SECONDS)).isTrue();
        assertThat(usedHeap() - before).isLessThan(64L << 20);
    }

    @Test
    void aGzipBombCostsNoMoreThanTheBound() throws Exception {
        byte[] bomb = gzip(new byte[64 << 20]);
        try (RawServer server = new RawServer(gzipped(bomb));
                ExchangeDepartments departments = ExchangeDepartments.open(Invented.settings(server.port()))) {
            ask(departments);
            long before = allocatedByClient();
            for (int i = 0; i < 10; i++) {
                assertThat(ask(departments)).isEqualTo(refused(Refusal.TOO_LARGE));
            }

            assertThat(allocatedByClient() - before).isLessThan(10 * (4L << 20));
        }
    }

    @Test
    void theBoundHoldsToTheByteAndCountsDecompressedBytes() throws Exception {
        for (int bound : new int[] {ENVELOPE.length, ENVELOPE.length - 1}) {
            Class<?> expected = bound == ENVELOPE.length ? SourceReply.Answered.class : SourceReply.Untrusted.class;
            for (Answering answering : new Answering[] {gzipped(gzip(ENVELOPE)), plain(ENVELOPE)}) {
                try (RawServer server = new RawServer(answering);
                        ExchangeDepartments departments =
                                ExchangeDepartments.open(Invented.settings(server.port(), bound))) {
                    assertThat(ask(departments)).isInstanceOf(expected);
                }
            }
        }
    }

    @Test
    void anAnswerCutShortIsRefused() throws Exception {
        assertThat(ask((request, out) -> {
                    head(out, request, OK + "\r\nContent-Length: " + (ENVELOPE.length + 5));
                    out.write(ENVELOPE);
                    throw new IOException("cut");
                }))
                .isEqualTo(refused(Refusal.MALFORMED));
        assertThat(ask((request, out) -> {
                    head(out, request, OK + "\r\nTransfer-Encoding: chunked");
                    out.write("20\r\n{".getBytes(StandardCharsets.US_ASCII));
                    throw new IOException("cut");
                }))
                .isEqualTo(refused(Refusal.MALFORMED));
        byte[] half = java.util.Arrays.copyOf(gzip(ENVELOPE), 40);
        assertThat(ask(gzipped(half))).isEqualTo(refused(Refusal.MALFORMED));
    }

    @Test
    void aLengthTooShortIsRefused() throws Exception {
        assertThat(ask((request, out) -> {
                    head(out, request, OK + "\r\nContent-Length: " + (ENVELOPE.length - 5));
                    out.write(ENVELOPE);
                }))
                .isEqualTo(refused(Refusal.MALFORMED));
    }

    @Test
    void compressionOfAnotherKindIsRefused() throws Exception {
        byte[] twice = gzip(gzip(ENVELOPE));
        assertThat(ask(gzipped(twice))).isEqualTo(refused(Refusal.MALFORMED));
        for (String encoding : new String[] {"br", "deflate", "gzip, gzip", "nonsense"}) {
            assertThat(ask((request, out) ->
                            out.write(RawServer.reply(request, OK + "\r\nContent-Encoding: " + encoding, ENVELOPE))))
                    .as(encoding)
                    .isEqualTo(refused(Refusal.NOT_JSON));
        }
    }

    @Test
    void brokenCompressionIsRefused() throws Exception {
        assertThat(ask(gzipped(ENVELOPE))).isEqualTo(refused(Refusal.MALFORMED));
        byte[] wrongSum = gzip(ENVELOPE);
        wrongSum[wrongSum.length - 6] ^= 1;
        assertThat(ask(gzipped(wrongSum))).isEqualTo(refused(Refusal.MALFORMED));
    }

    @Test
    void aSecondGzipMemberOrRubbishBehindTheFirstIsRefused() throws Exception {
        assertThat(ask(gzipped(joined(gzip(ENVELOPE), gzip(" ".getBytes(StandardCharsets.US_ASCII))))))
                .isEqualTo(refused(Refusal.MALFORMED));
        assertThat(ask(gzipped(joined(gzip(ENVELOPE), new byte[] {1, 2, 3})))).isEqualTo(refused(Refusal.MALFORMED));
    }

    @Test
    void aServerThatSpeaksNoHttpIsRefused() throws Exception {
        assertThat(ask((request, out) -> out.write("SSH-2.0-nothing\r\n\r\n".getBytes(StandardCharsets.US_ASCII))))
                .isEqualTo(refused(Refusal.NOT_JSON));
    }

    @Test
    void aConnectionThatBreaksBeforeAnAnswerMeansTheExchangeIsOutOfReach() throws Exception {
        assertThat(ask((request, out) -> {
                    throw new IOException("cut");
                }))
                .isInstanceOfSatisfying(
                        SourceReply.Failed.class,
                        failed -> assertThat(failed.trouble()).isEqualTo(Trouble.EXCHANGE_UNREACHABLE));
    }

    @Test
    void nobodyListeningMeansTheExchangeIsOutOfReach() throws Exception {
        RawServer server = new RawServer((request, out) -> {});
        server.close();
        try (ExchangeDepartments departments = ExchangeDepartments.open(Invented.settings(server.port()))) {
            assertThat(ask(departments))
                    .isInstanceOfSatisfying(
                            SourceReply.Failed.class,
                            failed -> assertThat(failed.trouble()).isEqualTo(Trouble.EXCHANGE_UNREACHABLE));
        }
    }

    @Test
    void aDrippingAnswerEndsWithItsFuture() throws Exception {
        CountDownLatch dripping = new CountDownLatch(3);
        CountDownLatch closed = new CountDownLatch(1);
        Answering drip = (request, out) -> {
            head(out, request, OK + "\r\nContent-Length: 1000000");
            try {
                while (true) {
                    out.write(' ');
                    dripping.countDown();
                    Thread.sleep(20);
                }
            } catch (IOException e) {
                closed.countDown();
            }
        };
        try (RawServer server = new RawServer(drip);
                ExchangeDepartments departments = ExchangeDepartments.open(Invented.settings(server.port()))) {
            CompletableFuture<SourceReply> future = departments.ask(Invented.request());
            assertThat(dripping.await(5, TimeUnit.SECONDS)).isTrue();

            future.cancel(false);

            assertThat(closed.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void aDeadlineOfTheCallersEndsAServiceThatHangs() throws Exception {
        CountDownLatch closed = new CountDownLatch(1);
        Answering hang = (request, out) -> {
            await().atMost(Duration.ofSeconds(10)).until(() -> {
                try {
                    out.write("HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                    return false;
                } catch (IOException e) {
                    return true;
                }
            });
            closed.countDown();
        };
        try (RawServer server = new RawServer(hang);
                ExchangeDepartments departments = ExchangeDepartments.open(Invented.settings(server.port()))) {
            departments
                    .ask(Invented.request())
                    .orTimeout(200, TimeUnit.MILLISECONDS)
                    .exceptionally(e -> new SourceReply.NothingOnFile(HashVerdict.ABSENT))
                    .get(5, TimeUnit.SECONDS);

            assertThat(closed.await(5, TimeUnit.SECONDS)).isTrue();
        }
    }

    @Test
    void closingEndsWhatIsUnderWay() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        try (RawServer server = new RawServer((request, out) -> {
            asked.countDown();
            Thread.sleep(60_000);
        })) {
            ExchangeDepartments departments = ExchangeDepartments.open(Invented.settings(server.port()));
            CompletableFuture<SourceReply> future = departments.ask(Invented.request());
            assertThat(asked.await(5, TimeUnit.SECONDS)).isTrue();

            departments.close();

            SourceReply cancelled = new SourceReply.Failed(
                    Trouble.CANCELLED, java.util.Optional.empty(), java.util.Optional.empty(), HashVerdict.ABSENT);
            assertThat(future.get(5, TimeUnit.SECONDS)).isEqualTo(cancelled);
            assertThat(ask(departments)).isEqualTo(cancelled);
        }
    }

    @Test
    void randomBytesInPlaceOfAnAnswerAlwaysGiveAReply() throws Exception {
        Random random = new Random(20261123);
        Answering noise = (request, out) -> {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            switch (random.nextInt(4)) {
                case 0 -> out.write(bytes);
                case 1 -> out.write(RawServer.reply(request, OK, bytes));
                case 2 -> out.write(RawServer.reply(request, OK + "\r\nContent-Encoding: gzip", bytes));
                default -> {
                    head(out, request, OK + "\r\nTransfer-Encoding: chunked");
                    out.write(bytes);
                }
            }
            throw new IOException("cut");
        };
        try (RawServer server = new RawServer(noise);
                ExchangeDepartments departments = ExchangeDepartments.open(Invented.settings(server.port()))) {
            for (int i = 0; i < 300; i++) {
                assertThat(ask(departments)).isInstanceOfAny(SourceReply.Untrusted.class, SourceReply.Failed.class);
            }
        }
    }

    private static SourceReply ask(Answering answering) throws Exception {
        try (RawServer server = new RawServer(answering);
                ExchangeDepartments departments = ExchangeDepartments.open(Invented.settings(server.port()))) {
            return ask(departments);
        }
    }

    private static SourceReply ask(ExchangeDepartments departments) throws Exception {
        return departments.ask(Invented.request()).get(20, TimeUnit.SECONDS);
    }

    private static SourceReply refused(Refusal refusal) {
        return new SourceReply.Untrusted(refusal, HashVerdict.ABSENT);
    }

    private static Answering plain(byte[] body) {
        return (request, out) -> out.write(RawServer.reply(request, OK, body));
    }

    private static Answering gzipped(byte[] body) {
        return (request, out) -> out.write(RawServer.reply(request, OK + "\r\nContent-Encoding: gzip", body));
    }

    private static void head(OutputStream out, Received request, String statusAndHeaders) throws IOException {
        String head = "HTTP/1.1 " + statusAndHeaders + "\r\nx-road-id: " + request.requestId() + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
    }

    private static byte[] gzip(byte[] content) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            out.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return compressed.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        return both.toByteArray();
    }

    private static long usedHeap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** Bytes ever allocated by the threads that read answers. */
    private static long allocatedByClient() {
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long allocated = 0;
        for (var thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith("exchange-")) {
                allocated += Math.max(0, threads.getThreadAllocatedBytes(thread.getThreadId()));
            }
        }
        return allocated;
    }
}
