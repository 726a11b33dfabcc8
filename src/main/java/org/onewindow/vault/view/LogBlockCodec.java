package org.onewindow.vault.view;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.onewindow.vault.view.LogTerms.Column;

/**
 * The bytes of a block: format (1), hash of the last record (32), the words that are new in it (for each column: first number, count, words), then the
 * columns one after the other; all deflated.
 */
final class LogBlockCodec {
    private static final int FORMAT = 1;
    private static final int HASH_BYTES = 32;
    private static final int ROW_BYTES = 8 + 2 + 8 + 4 + 4 * Column.values().length;

    private LogBlockCodec() {}

    static byte[] encode(LogBlock block, LogTerms terms) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater, 8192))) {
            out.writeByte(FORMAT);
            out.write(block.hash());
            for (Column column : Column.values()) {
                int from = block.termsBefore()[column.place()];
                List<String> words = terms.words(column, from, block.termsAfter()[column.place()]);
                out.writeInt(from);
                out.writeInt(words.size());
                for (String word : words) {
                    out.writeUTF(word);
                }
            }
            out.write(columns(block));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static byte[] columns(LogBlock block) {
        ByteBuffer out = ByteBuffer.allocate(block.count() * ROW_BYTES);
        long before = 0;
        for (long time : block.times()) {
            out.putLong(time - before);
            before = time;
        }
        for (short offset : block.offsets()) {
            out.putShort(offset);
        }
        for (long subject : block.subjects()) {
            out.putLong(subject);
        }
        for (int millis : block.millis()) {
            out.putInt(millis);
        }
        for (int[] column : block.terms()) {
            for (int number : column) {
                out.putInt(number);
            }
        }
        return out.array();
    }

    /** The block in these bytes, its new words added to {@code terms}. */
    static LogBlock decode(byte[] bytes, long first, int count, LogTerms terms) throws UnfitViewException {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            if (in.readByte() != FORMAT) {
                throw new UnfitViewException("a block in another format");
            }
            byte[] hash = in.readNBytes(HASH_BYTES);
            int[] before = new int[Column.values().length];
            int[] after = new int[Column.values().length];
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
            byte[] columns = in.readNBytes(Math.multiplyExact(count, ROW_BYTES));
            if (columns.length != count * ROW_BYTES || in.read() >= 0) {
                throw new UnfitViewException("a block of another length");
            }
            return block(first, hash, ByteBuffer.wrap(columns), count, before, after);
        } catch (IOException | ArithmeticException e) {
            throw new UnfitViewException("a block that can't be read", e);
        }
    }

    private static LogBlock block(long first, byte[] hash, ByteBuffer in, int count, int[] before, int[] after)
            throws UnfitViewException {
        LogBlock block = new LogBlock(
                first,
                hash,
                new long[count],
                new short[count],
                new long[count],
                new int[count],
                new int[Column.values().length][count],
                before,
                after);
        long time = 0;
        for (int row = 0; row < count; row++) {
            time += in.getLong();
            block.times()[row] = time;
        }
        for (int row = 0; row < count; row++) {
            block.offsets()[row] = in.getShort();
        }
        for (int row = 0; row < count; row++) {
            block.subjects()[row] = in.getLong();
        }
        for (int row = 0; row < count; row++) {
            block.millis()[row] = in.getInt();
        }
        for (int column = 0; column < after.length; column++) {
            for (int row = 0; row < count; row++) {
                int number = in.getInt();
                if (number < 0 || number >= after[column]) {
                    throw new UnfitViewException("a word that a block doesn't have");
                }
                block.terms()[column][row] = number;
            }
        }
        return block;
    }
}
