package org.onewindow.hub.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * One random key per day for the private parts of that day's entries, wrapped under the hub's own key. Read anew in every transaction, so that a day
 * destroyed by one hub process is destroyed for all. Stateless but for the wrapping key.
 */
final class DayKeys {
    private static final byte[] PURPOSE = "onewindow hub day key 1".getBytes(StandardCharsets.US_ASCII);

    private final byte[] wrapping;
    private final Sealing sealing;

    DayKeys(byte[] wrapping, Sealing sealing) {
        this.wrapping = wrapping.clone();
        this.sealing = sealing;
    }

    /** The day's key, made if there was none; empty once the day was destroyed. */
    Optional<byte[]> forWriting(Handle handle, LocalDate day) {
        Optional<byte[]> known = forReading(handle, day);
        if (known.isPresent()) {
            return known;
        }
        byte[] fresh = sealing.seal(wrapping, associated(day), sealing.newKey());
        handle.createUpdate("INSERT INTO day_key (key_day, wrapped) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .bind(0, day)
                .bind(1, fresh)
                .execute();
        return forReading(handle, day);
    }

    /** The day's key; empty when there is none, or none any more. */
    Optional<byte[]> forReading(Handle handle, LocalDate day) {
        return handle.createQuery("SELECT wrapped FROM day_key WHERE key_day = ? AND wrapped IS NOT NULL")
                .bind(0, day)
                .map((row, context) -> row.getBytes("wrapped"))
                .findOne()
                .map(wrapped -> sealing.open(wrapping, associated(day), wrapped)
                        .orElseThrow(() -> new IllegalStateException("the key of " + day + " is damaged")));
    }

    /** Destroys it; a key of this day is never made again. */
    void destroy(Handle handle, LocalDate day) {
        handle.createUpdate("INSERT INTO day_key (key_day, wrapped) VALUES (?, NULL) ON CONFLICT DO NOTHING")
                .bind(0, day)
                .execute();
        handle.createUpdate("UPDATE day_key SET wrapped = NULL WHERE key_day = ?")
                .bind(0, day)
                .execute();
    }

    private static byte[] associated(LocalDate day) {
        return ByteBuffer.allocate(PURPOSE.length + Long.BYTES)
                .put(PURPOSE)
                .putLong(day.toEpochDay())
                .array();
    }
}
