package org.onewindow.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.onewindow.journal.proof.TreeHash;

/**
 * A record in a segment, big-endian: magic "OWR1" (4 bytes), length of the body (4), CRC32C over length and body (4), body. The body: sequence (8),
 * first sequence of the group it was forced with (8), day since 1970-01-01 (4), hash of the record before (32), length of the entry (4), the entry's
 * canonical bytes, and the sealed private part to the end (nothing if it was written before anybody signed in).
 *
 * <p>Used by one thread. The group is how a torn tail is told from damage: a record whose group began later proves that the one before it had been forced.
 */
final class RecordFrame {
    static final int MAGIC = 0x4F575231;
    static final int HEAD = 12;
    private static final int FIXED = 8 + 8 + 4 + Digests.BYTES + 4;
    private static final int LONGEST_BODY = 256 * 1024;
    private static final byte[] PURPOSE = "onewindow private part 2".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PURPOSE_BEFORE = "onewindow private part 1".getBytes(StandardCharsets.US_ASCII);

    private final ByteBuffer bytes;
    private final int position;
    private Optional<RecordHash> hash = Optional.empty();

    private RecordFrame(ByteBuffer bytes, int position) {
        this.bytes = bytes;
        this.position = position;
    }

    static RecordFrame of(
            long sequence, long groupFirst, LocalDate day, RecordHash before, byte[] entry, byte[] sealed) {
        int body = FIXED + entry.length + sealed.length;
        if (body > LONGEST_BODY) {
            throw new IllegalArgumentException("a record of " + body + " bytes is too large");
        }
        ByteBuffer out = ByteBuffer.allocate(HEAD + body);
        out.putInt(MAGIC).putInt(body).putInt(0);
        out.putLong(sequence).putLong(groupFirst).putInt((int) day.toEpochDay()).put(before.bytes());
        out.putInt(entry.length).put(entry).put(sealed).flip();
        out.putInt(8, checksum(out));
        return new RecordFrame(out, 0);
    }

    /** The record at a position, or empty if there is no whole and undamaged one. */
    static Optional<RecordFrame> at(ByteBuffer segment, int position) {
        int left = segment.limit() - position;
        if (left < HEAD + FIXED || segment.getInt(position) != MAGIC) {
            return Optional.empty();
        }
        int body = segment.getInt(position + 4);
        if (body < FIXED || body > LONGEST_BODY || body > left - HEAD) {
            return Optional.empty();
        }
        RecordFrame frame = new RecordFrame(segment.slice(position, HEAD + body), position);
        int entry = frame.bytes.getInt(HEAD + FIXED - 4);
        return frame.bytes.getInt(8) == checksum(frame.bytes) && entry >= 0 && entry <= body - FIXED
                ? Optional.of(frame)
                : Optional.empty();
    }

    private static int checksum(ByteBuffer frame) {
        CRC32C crc = new CRC32C();
        crc.update(frame.slice(4, 4));
        crc.update(frame.slice(HEAD, frame.limit() - HEAD));
        return (int) crc.getValue();
    }

    /** Where in the buffer it was read from the next record begins. */
    int end() {
        return position + length();
    }

    int length() {
        return bytes.limit();
    }

    ByteBuffer bytes() {
        return bytes.asReadOnlyBuffer();
    }

    long sequence() {
        return bytes.getLong(HEAD);
    }

    long groupFirst() {
        return bytes.getLong(HEAD + 8);
    }

    LocalDate day() {
        return LocalDate.ofEpochDay(bytes.getInt(HEAD + 16));
    }

    RecordHash before() {
        return new RecordHash(part(HEAD + 20, Digests.BYTES));
    }

    byte[] entry() {
        return part(HEAD + FIXED, bytes.getInt(HEAD + FIXED - 4));
    }

    byte[] sealed() {
        int from = HEAD + FIXED + bytes.getInt(HEAD + FIXED - 4);
        return part(from, bytes.limit() - from);
    }

    RecordHash hash() {
        RecordHash known = hash.orElseGet(() -> new RecordHash(Digests.sha256(bytes.duplicate())));
        hash = Optional.of(known);
        return known;
    }

    private byte[] part(int from, int length) {
        byte[] part = new byte[length];
        bytes.get(from, part);
        return part;
    }

    /** What a sealed private part is bound to: vault, counter, sequence, day, the record before, and by its leaf the entry. */
    static byte[] associated(VaultIdentity vault, long sequence, LocalDate day, RecordHash before, TreeHash entry) {
        return associated(PURPOSE, vault, sequence, day, before, entry.bytes());
    }

    /** What one of before was bound to, when it was the entry itself: such a record says the same, and is still opened. */
    byte[] associatedBefore(VaultIdentity vault) {
        return associated(PURPOSE_BEFORE, vault, sequence(), day(), before(), entry());
    }

    private static byte[] associated(
            byte[] purpose, VaultIdentity vault, long sequence, LocalDate day, RecordHash before, byte[] entry) {
        byte[] counter = vault.counter().getBytes(StandardCharsets.UTF_8);
        ByteBuffer out = ByteBuffer.allocate(purpose.length
                + VaultIdentity.NUMBER_BYTES
                + 4
                + counter.length
                + 8
                + 4
                + Digests.BYTES
                + entry.length);
        out.put(purpose).put(vault.number()).putInt(counter.length).put(counter);
        return out.putLong(sequence)
                .putInt((int) day.toEpochDay())
                .put(before.bytes())
                .put(entry)
                .array();
    }
}
