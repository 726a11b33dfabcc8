package org.onewindow.hub.store;

import java.nio.ByteBuffer;
import java.sql.SQLException;
import org.postgresql.copy.CopyIn;

/** Rows in PostgreSQL's binary format for COPY, as long as they are not sent. For one thread. */
final class CopyBuffer {
    private static final byte[] HEAD = {
        'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
    };
    private static final short END = -1;
    private static final int NULL = -1;
    private static final int FIRST_SIZE = 64 * 1024;

    private ByteBuffer bytes = ByteBuffer.allocate(FIRST_SIZE).put(HEAD);

    /** How many fields the row has that follows. */
    void putShort(short fields) {
        room(Short.BYTES).putShort(fields);
    }

    void putInt(int value) {
        room(2 * Integer.BYTES).putInt(Integer.BYTES).putInt(value);
    }

    void putLong(long value) {
        room(Integer.BYTES + Long.BYTES).putInt(Long.BYTES).putLong(value);
    }

    void putBytes(byte[] value) {
        room(Integer.BYTES + value.length).putInt(value.length).put(value);
    }

    void putNull() {
        room(Integer.BYTES).putInt(NULL);
    }

    /** Ends the rows and sends them. */
    void writeTo(CopyIn copy) throws SQLException {
        putShort(END);
        copy.writeToCopy(bytes.array(), 0, bytes.position());
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            int size = Math.max(bytes.capacity() * 2, bytes.position() + more);
            bytes = ByteBuffer.allocate(size).put(bytes.flip());
        }
        return bytes;
    }
}
