package org.onewindow.hub.store;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.onewindow.journal.Entry;

/** The table {@code counter_entry}. Stateless. */
final class EntryRows {
    static final String COLUMNS =
            "log_id, sequence, entry, entry_day, sealed, action, subject_key, written_at, taken_at";

    private EntryRows() {}

    /** Rows to be stored in one round trip. */
    static NewEntries adding(Handle handle, Dialect dialect) {
        return dialect == Dialect.POSTGRESQL
                ? new CopiedEntries(handle.getConnection())
                : new InsertedEntries(handle.getConnection());
    }

    /** The subject's key as its column has it; a key in another form than 64 hexadecimal digits is not searched by. */
    static Optional<byte[]> subjectKey(Entry entry) {
        try {
            return entry.subjectKey().map(HexFormat.of()::parseHex);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The bytes of entries from {@code first} on, at most {@code count} of them, in order. */
    static List<byte[]> bytes(Handle handle, long log, long first, int count) {
        return handle.createQuery("SELECT entry FROM counter_entry WHERE log_id = ? AND sequence >= ? AND sequence < ?"
                        + " ORDER BY log_id, sequence")
                .bind(0, log)
                .bind(1, first)
                .bind(2, first + count)
                .map((row, context) -> row.getBytes("entry"))
                .list();
    }
}
