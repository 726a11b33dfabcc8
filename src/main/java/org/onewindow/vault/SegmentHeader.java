package org.onewindow.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32C;

/**
 * The head of a segment file, big-endian: magic "OWSEG001", vault number (16 bytes), counter (2 bytes length, UTF-8), segment number (4), first
 * sequence (8), hash of the record before the first (32; zeros at the very beginning), CRC32C of all that (4).
 */
record SegmentHeader(VaultIdentity vault, int number, long firstSequence, RecordHash before) {
    private static final byte[] MAGIC = "OWSEG001".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_COUNTER_BYTES = 64;

    byte[] encode() {
        byte[] counter = vault.counter().getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(length());
        out.put(MAGIC).put(vault.number()).putShort((short) counter.length).put(counter);
        out.putInt(number).putLong(firstSequence).put(before.bytes());
        return out.putInt(checksum(out.array(), out.position())).array();
    }

    int length() {
        return MAGIC.length
                + VaultIdentity.NUMBER_BYTES
                + 2
                + vault.counter().getBytes(StandardCharsets.UTF_8).length
                + 4
                + 8
                + Digests.BYTES
                + 4;
    }

    /** Reads a header at the buffer's start and leaves the position behind it. */
    static SegmentHeader decode(ByteBuffer in) throws VaultRefusedException {
        if (in.remaining() < MAGIC.length + VaultIdentity.NUMBER_BYTES + 2) {
            throw damaged("is too short");
        }
        byte[] magic = bytes(in, MAGIC.length);
        if (!Arrays.equals(magic, MAGIC)) {
            throw damaged("does not begin as a segment does");
        }
        byte[] number = bytes(in, VaultIdentity.NUMBER_BYTES);
        int counterLength = in.getShort();
        if (counterLength < 0
                || counterLength > MOST_COUNTER_BYTES
                || in.remaining() < counterLength + 16 + Digests.BYTES) {
            throw damaged("is too short");
        }
        String counter = new String(bytes(in, counterLength), StandardCharsets.UTF_8);
        SegmentHeader header = new SegmentHeader(
                new VaultIdentity(number, counter),
                in.getInt(),
                in.getLong(),
                new RecordHash(bytes(in, Digests.BYTES)));
        int end = in.position();
        if (in.getInt() != checksum(in.array(), end)) {
            throw damaged("has a head that was changed");
        }
        return header;
    }

    private static byte[] bytes(ByteBuffer in, int count) {
        byte[] bytes = new byte[count];
        in.get(bytes);
        return bytes;
    }

    private static int checksum(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return (int) crc.getValue();
    }

    private static VaultRefusedException damaged(String what) {
        return new VaultRefusedException(VaultRefusal.JOURNAL_DAMAGED, "a journal segment " + what);
    }
}
