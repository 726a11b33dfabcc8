package org.onewindow.hub.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.onewindow.journal.Entry;

/** The table {@code counter_entry}. Stateless. */
final class EntryRows {
    private static final String INSERT = "INSERT INTO counter_entry"
            + " (log_id, sequence, entry, entry_day, sealed, action, subject_key, written_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";

    private EntryRows() {}

    /** Rows to be inserted in one round trip: the way in of everything the hub has, so without a layer between it and the driver. */
    static Inserting inserting(Handle handle) {
        try {
            return new Inserting(handle.getConnection().prepareStatement(INSERT));
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException("entries not inserted", e, null);
        }
    }

    /** Rows on their way in. For one thread. */
    static final class Inserting implements AutoCloseable {
        private final PreparedStatement insert;

        private Inserting(PreparedStatement insert) {
            this.insert = insert;
        }

        void add(CounterLog log, List<ReadBatch.Item> items, PrivateParts parts) {
            try {
                for (ReadBatch.Item item : items) {
                    add(log, item, parts.seal(log.origin(), item));
                }
            } catch (SQLException e) {
                throw new UnableToExecuteStatementException("entries not inserted", e, null);
            }
        }

        private void add(CounterLog log, ReadBatch.Item item, Optional<byte[]> sealed) throws SQLException {
            Entry entry = item.entry();
            insert.setLong(1, log.id());
            insert.setLong(2, item.sequence());
            insert.setBytes(3, item.bytes());
            insert.setObject(4, item.content().day());
            setBytes(insert, 5, sealed);
            insert.setString(6, entry.action().name());
            setBytes(insert, 7, subjectKey(entry));
            insert.setLong(8, entry.time().toInstant().toEpochMilli());
            insert.addBatch();
        }

        void execute() {
            try {
                insert.executeBatch();
            } catch (SQLException e) {
                throw new UnableToExecuteStatementException("entries not inserted", e, null);
            }
        }

        @Override
        public void close() {
            try {
                insert.close();
            } catch (SQLException e) {
                throw new UnableToExecuteStatementException("entries not inserted", e, null);
            }
        }
    }

    private static void setBytes(PreparedStatement insert, int place, Optional<byte[]> bytes) throws SQLException {
        if (bytes.isPresent()) {
            insert.setBytes(place, bytes.get());
        } else {
            insert.setNull(place, Types.VARBINARY);
        }
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
