package org.onewindow.vault;

import java.util.Arrays;

/** SHA-256 of a whole record: what the next record is chained to. Immutable. */
final class RecordHash {
    /** Before the first record there is none. */
    static final RecordHash NONE = new RecordHash(new byte[Digests.BYTES]);

    private final byte[] bytes;

    RecordHash(byte[] bytes) {
        this.bytes = bytes.clone();
    }

    byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RecordHash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
