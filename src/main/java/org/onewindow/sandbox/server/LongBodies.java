package org.onewindow.sandbox.server;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/** Bodies meant to exhaust a reader. They cost this side next to nothing: the same mebibyte is sent over and over. */
final class LongBodies {
    /** The uncompressed size of {@link #huge()} and {@link #gzipBomb()}, but for the few bytes around it: 1 GiB. */
    static final long SIZE = 1L << 30;

    private static final int PIECE = 1 << 20;
    private static final int PIECES = (int) (SIZE / PIECE);
    private static final int DEPTH = 100_000;
    private static final byte[] BEFORE = ascii("{\"subject\":\"");
    private static final byte[] AFTER = ascii("\"}");
    private static final byte[] GZIP_HEADER = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private LongBodies() {}

    /** A JSON object with one text of a gibibyte. */
    static PieceSource huge() {
        return new Repeated(BEFORE, filling(), AFTER);
    }

    /**
     * The same as one gzip member. Every piece is compressed with its state forgotten at the end ({@link Deflater#FULL_FLUSH}), so that the
     * compressed piece can be repeated as it is.
     */
    static PieceSource gzipBomb() {
        byte[] before = joined(GZIP_HEADER, deflated(BEFORE, false));
        byte[] after = joined(deflated(AFTER, true), Trailer.BYTES);
        return new Repeated(before, deflated(filling(), false), after);
    }

    /** An answer whose records are lists in lists. */
    static byte[] deep() {
        return ascii("{\"subject\":\"\",\"records\":" + "[".repeat(DEPTH) + "]".repeat(DEPTH) + "}");
    }

    /** Worked out once, when the first bomb is thrown: the checksum has to go over the whole gibibyte. */
    private static final class Trailer {
        static final byte[] BYTES = trailer();
    }

    private static final class Repeated implements PieceSource {
        private final byte[] before;
        private final byte[] piece;
        private final byte[] after;
        private int given;

        Repeated(byte[] before, byte[] piece, byte[] after) {
            this.before = before;
            this.piece = piece;
            this.after = after;
        }

        @Override
        public Optional<ByteBuffer> next() {
            int turn = given++;
            if (turn > PIECES + 1) {
                return Optional.empty();
            }
            return Optional.of(ByteBuffer.wrap(turn == 0 ? before : turn <= PIECES ? piece : after));
        }
    }

    private static byte[] filling() {
        byte[] filling = new byte[PIECE];
        Arrays.fill(filling, (byte) '0');
        return filling;
    }

    /** Checksum and length, without which a reader would call the file damaged. */
    private static byte[] trailer() {
        CRC32 checksum = new CRC32();
        checksum.update(BEFORE);
        byte[] filling = filling();
        for (int i = 0; i < PIECES; i++) {
            checksum.update(filling);
        }
        checksum.update(AFTER);
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt((int) checksum.getValue())
                .putInt((int) (SIZE + BEFORE.length + AFTER.length))
                .array();
    }

    private static byte[] deflated(byte[] bytes, boolean last) {
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] buffer = new byte[8192];
        deflater.setInput(bytes);
        if (last) {
            deflater.finish();
        }
        int length;
        do {
            length = deflater.deflate(buffer, 0, buffer.length, last ? Deflater.NO_FLUSH : Deflater.FULL_FLUSH);
            out.write(buffer, 0, length);
        } while (length == buffer.length);
        deflater.end();
        return out.toByteArray();
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] joined = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, joined, first.length, second.length);
        return joined;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
