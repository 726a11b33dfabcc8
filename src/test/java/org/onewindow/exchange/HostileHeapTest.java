package org.onewindow.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.onewindow.OwnProgram;
import org.onewindow.exchange.RawServer.Answering;
import org.onewindow.exchange.RawServer.Received;

/**
 * What hostile answers cost while they arrive, not afterwards: the exchange client runs in a Java machine that has what it needs when all is quiet and 64 MiB
 * more, and must not run out of memory. Needs no clock and no sampling.
 */
class HostileHeapTest {
    private static final int MIB = 1 << 20;
    private static final int STANDARD_BOUND = MIB;
    private static final int MOST_GROWTH = 64;
    private static final int PLENTY = 512;
    private static final String OK = "200 OK\r\nContent-Type: application/json";
    private static final byte[] ENVELOPE =
            "{\"subject\":\"N\",\"outcome\":\"notFound\",\"asOf\":\"2026-11-23T08:00:00+08:00\",\"records\":[]}"
                    .getBytes(StandardCharsets.UTF_8);

    private final byte[] bomb = gzip(new byte[MIB], 128);
    private final byte[] nested = gzip("[".repeat(900_000).getBytes(StandardCharsets.US_ASCII), 1);
    private final byte[] names = gzip(manyNames(), 1);

    /** What a program printed, and how it ended. */
    private record Ending(List<String> lines, int code) {
        long quietMib() {
            return Long.parseLong(lines.get(0).substring("quiet ".length())) / MIB + 1;
        }
    }

    @Test
    void hostileAnswersAllAtOnceFitIntoSixtyFourMebibytes() throws Exception {
        long quiet = run(STANDARD_BOUND, PLENTY).quietMib();

        Ending ending = run(STANDARD_BOUND, quiet + MOST_GROWTH);

        assertThat(ending.lines()).last().isEqualTo("refused all");
        assertThat(ending.code()).isZero();
    }

    @Test
    void aClientThatBelievedLargerAnswersWouldNotFit() throws Exception {
        long quiet = run(STANDARD_BOUND, PLENTY).quietMib();

        assertThat(run(64 * MIB, quiet + MOST_GROWTH).code()).isNotZero();
    }

    private Ending run(int bound, long mib) throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (RawServer server = new RawServer(
                (request, out) -> answering(asked.getAndIncrement()).answer(request, out))) {
            Process program = OwnProgram.of(
                            HostileHeapProgram.class,
                            List.of(
                                    "-Xmx" + mib + "m",
                                    "-XX:+UseSerialGC",
                                    "-XX:TieredStopAtLevel=1",
                                    "-XX:+ExitOnOutOfMemoryError"),
                            Integer.toString(server.port()),
                            Integer.toString(bound))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try {
                List<String> lines =
                        program.inputReader(StandardCharsets.UTF_8).lines().toList();
                assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
                return new Ending(
                        lines.stream()
                                .filter(line -> !line.startsWith("Terminating"))
                                .toList(),
                        program.exitValue());
            } finally {
                program.destroyForcibly();
            }
        }
    }

    /** The first answer is a good one. */
    private Answering answering(int number) {
        if (number == 0) {
            return (request, out) -> out.write(RawServer.reply(request, OK, ENVELOPE));
        }
        return switch (number % 5) {
            case 0 -> HostileHeapTest::endless;
            case 1 -> gzipped(bomb);
            case 2 -> gzipped(nested);
            case 3 -> gzipped(names);
            default -> HostileHeapTest::chunked;
        };
    }

    private static Answering gzipped(byte[] body) {
        return (request, out) -> out.write(RawServer.reply(request, OK + "\r\nContent-Encoding: gzip", body));
    }

    private static void endless(Received request, OutputStream out) throws IOException {
        head(out, request, OK + "\r\nContent-Length: 1073741824");
        byte[] piece = new byte[1 << 16];
        for (long sent = 0; sent < 1073741824L; sent += piece.length) {
            out.write(piece);
        }
    }

    private static void chunked(Received request, OutputStream out) throws IOException {
        head(out, request, OK + "\r\nTransfer-Encoding: chunked");
        byte[] piece = ("10000\r\n" + " ".repeat(1 << 16) + "\r\n").getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 1 << 14; i++) {
            out.write(piece);
        }
    }

    private static void head(OutputStream out, Received request, String statusAndHeaders) throws IOException {
        String head = "HTTP/1.1 " + statusAndHeaders + "\r\nx-road-id: " + request.requestId() + "\r\n\r\n";
        out.write(head.getBytes(StandardCharsets.US_ASCII));
    }

    /** Within the bound, but as many objects as fit: none of them is in the catalogue. */
    private static byte[] manyNames() {
        StringBuilder text = new StringBuilder("{");
        for (int i = 0; text.length() < 1_000_000; i++) {
            text.append(i == 0 ? "" : ",").append("\"n").append(i).append("\":[]");
        }
        return text.append('}').toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] gzip(byte[] content, int times) {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
            for (int i = 0; i < times; i++) {
                out.write(content);
            }
        } catch (IOException e) {
            throw new IllegalStateException("memory doesn't fail", e);
        }
        return compressed.toByteArray();
    }
}
