package org.onewindow.hub.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.onewindow.journal.Entry;

/** As every database takes them: a prepared statement with many rows. */
final class InsertedEntries implements NewEntries {
    private static final String INSERT =
            "INSERT INTO counter_entry (" + EntryRows.COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final PreparedStatement insert;

    InsertedEntries(Connection connection) {
        try {
            insert = connection.prepareStatement(INSERT);
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void add(CounterLog log, List<ReadBatch.Item> items, PrivateParts parts) {
        try {
            for (ReadBatch.Item item : items) {
                add(log, item, parts.seal(log.origin(), item));
            }
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    private void add(CounterLog log, ReadBatch.Item item, Optional<byte[]> sealed) throws SQLException {
        Entry entry = item.entry();
        insert.setLong(1, log.id());
        insert.setLong(2, item.sequence());
        insert.setBytes(3, item.bytes());
        insert.setObject(4, item.content().day());
        setBytes(5, sealed);
        insert.setString(6, entry.action().name());
        setBytes(7, EntryRows.subjectKey(entry));
        insert.setLong(8, entry.time().toInstant().toEpochMilli());
        insert.setLong(9, log.takenAt());
        insert.addBatch();
    }

    private void setBytes(int place, Optional<byte[]> bytes) throws SQLException {
        if (bytes.isPresent()) {
            insert.setBytes(place, bytes.get());
        } else {
            insert.setNull(place, Types.VARBINARY);
        }
    }

    @Override
    public void execute() {
        try {
            insert.executeBatch();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    @Override
    public void close() {
        try {
            insert.close();
        } catch (SQLException e) {
            throw failed(e);
        }
    }

    static UnableToExecuteStatementException failed(SQLException cause) {
        return new UnableToExecuteStatementException("entries not inserted", cause, null);
    }
}
