package org.onewindow.vault.view;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.onewindow.vault.view.LogTerms.Column;

/**
 * The bytes of a block: format (2), hash of the last record (32), length of the words (4), the words that are new in it (for each column: first number,
 * count, words), deflated; then the columns one after the other, deflated apart, because they are unpacked later than the words.
 */
final class LogBlockCodec {
    private static final int FORMAT = 2;
    private static final int HASH_BYTES = 32;
    private static final int ROW_BYTES = 8 + 2 + 8 + 4 + 4 * Column.values().length;

    private LogBlockCodec() {}

    static byte[] encode(LogBlock block, LogTerms terms) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            out.write(block.hash());
            byte[] words = deflated(words(block, terms));
            out.writeInt(words.length);
            out.write(words);
            out.write(deflated(columns(block.columns())));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] deflated(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream out = new DeflaterOutputStream(bytes, deflater, 8192)) {
            out.write(plain);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static byte[] words(LogBlock block, LogTerms terms) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            for (Column column : Column.values()) {
                int from = block.termsBefore()[column.place()];
                List<String> words = terms.words(column, from, block.termsAfter()[column.place()]);
                out.writeInt(from);
                out.writeInt(words.size());
                for (String word : words) {
                    out.writeUTF(word);
                }
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] columns(LogColumns columns) {
        ByteBuffer out = ByteBuffer.allocate(columns.count() * ROW_BYTES);
        long before = 0;
        for (long time : columns.times()) {
            out.putLong(time - before);
            before = time;
        }
        for (short offset : columns.offsets()) {
            out.putShort(offset);
        }
        for (long subject : columns.subjects()) {
            out.putLong(subject);
        }
        for (int millis : columns.millis()) {
            out.putInt(millis);
        }
        for (int[] column : columns.terms()) {
            for (int number : column) {
                out.putInt(number);
            }
        }
        return out.array();
    }

    /** The block in these bytes, its new words added to {@code terms}, its columns still packed. */
    static LogBlock decode(byte[] bytes, long first, int count, LogTerms terms) throws UnfitViewException {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readByte() != FORMAT) {
                throw new UnfitViewException("a block in another format");
            }
            byte[] hash = in.readNBytes(HASH_BYTES);
            byte[] words = in.readNBytes(Math.max(0, in.readInt()));
            int[] before = new int[Column.values().length];
            int[] after = new int[Column.values().length];
            read(words, terms, before, after);
            return LogBlock.packed(first, count, hash, in.readAllBytes(), before, after);
        } catch (IOException e) {
            throw new UnfitViewException("a block that can't be read", e);
        }
    }

    private static void read(byte[] deflated, LogTerms terms, int[] before, int[] after)
            throws IOException, UnfitViewException {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(deflated)))) {
            for (Column column : Column.values()) {
                before[column.place()] = in.readInt();
                List<String> words = new ArrayList<>();
                int size = in.readInt();
                for (int i = 0; i < size; i++) {
                    words.add(in.readUTF());
                }
                terms.addAll(column, before[column.place()], words);
                after[column.place()] = terms.count(column);
            }
        }
    }

    /** The columns that were packed, of {@code count} entries, with words of numbers below {@code terms}. */
    static LogColumns unpack(byte[] packed, int count, int[] terms) {
        byte[] plain = new byte[Math.multiplyExact(count, ROW_BYTES)];
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(packed);
            int length = inflater.inflate(plain);
            if (length != plain.length || inflater.inflate(new byte[1]) != 0 || !inflater.finished()) {
                throw new IllegalStateException("a block of another length");
            }
        } catch (DataFormatException e) {
            throw new IllegalStateException("a block that can't be read", e);
        } finally {
            inflater.end();
        }
        return columns(ByteBuffer.wrap(plain), count, terms);
    }

    private static LogColumns columns(ByteBuffer in, int count, int[] terms) {
        LogColumns columns = LogColumns.of(count);
        long time = 0;
        for (int row = 0; row < count; row++) {
            time += in.getLong();
            columns.times()[row] = time;
        }
        in.asShortBuffer().get(columns.offsets());
        in.position(in.position() + count * Short.BYTES);
        in.asLongBuffer().get(columns.subjects());
        in.position(in.position() + count * Long.BYTES);
        in.asIntBuffer().get(columns.millis());
        in.position(in.position() + count * Integer.BYTES);
        for (int column = 0; column < terms.length; column++) {
            int[] numbers = columns.terms()[column];
            in.asIntBuffer().get(numbers);
            in.position(in.position() + count * Integer.BYTES);
            for (int number : numbers) {
                if (number < 0 || number >= terms[column]) {
                    throw new IllegalStateException("a word that a block doesn't have");
                }
            }
        }
        return columns;
    }
}
