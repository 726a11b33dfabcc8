package org.onewindow.hub.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.onewindow.journal.proof.TreeHash;

/**
 * Seals and opens private parts within one transaction. Associated data: the log's origin, the sequence and the entry's hash, so that a part moved to
 * another row doesn't open. For one thread.
 */
final class PrivateParts {
    private final Handle handle;
    private final DayKeys days;
    private final Sealing sealing;
    private final Map<LocalDate, Optional<byte[]>> keys = new HashMap<>();
    private final Map<LocalDate, Optional<Sealing.Sealer>> sealers = new HashMap<>();

    PrivateParts(Handle handle, DayKeys days, Sealing sealing) {
        this.handle = handle;
        this.days = days;
        this.sealing = sealing;
    }

    /** What is kept; empty when there is nothing private, or the day was destroyed before this came in. */
    Optional<byte[]> seal(String origin, ReadBatch.Item item) {
        byte[] plain = item.content().privatePart();
        if (plain.length == 0) {
            return Optional.empty();
        }
        return sealers.computeIfAbsent(
                        item.content().day(),
                        day -> days.forWriting(handle, day).map(sealing::sealer))
                .map(sealer -> sealer.seal(associated(origin, item.sequence(), item.leaf()), plain));
    }

    /** Whether the day's key is still there. */
    boolean canOpen(LocalDate day) {
        return keys.computeIfAbsent(day, any -> days.forReading(handle, any)).isPresent();
    }

    /** What was sealed; empty if the day's key is gone, or it was changed or moved. */
    Optional<byte[]> open(LocalDate day, String origin, long sequence, TreeHash entry, byte[] sealed) {
        return keys.computeIfAbsent(day, any -> days.forReading(handle, any))
                .flatMap(key -> sealing.open(key, associated(origin, sequence, entry), sealed));
    }

    private static byte[] associated(String origin, long sequence, TreeHash entry) {
        byte[] name = origin.getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(name.length + 1 + Long.BYTES + TreeHash.BYTES)
                .put(name)
                .put((byte) 0)
                .putLong(sequence)
                .put(entry.bytes())
                .array();
    }
}
