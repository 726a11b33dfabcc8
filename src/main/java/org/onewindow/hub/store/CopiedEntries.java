package org.onewindow.hub.store;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.onewindow.journal.Entry;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/**
 * As PostgreSQL likes them best: {@code COPY} in its binary format (PostgreSQL's documentation, COPY, "Binary Format"), which spares both sides the
 * statement, its parameters and a good part of the write-ahead log. A row that is there already fails the same way as with an insert. All rows are made
 * ready first, because nothing else can be asked of the connection while it copies.
 */
final class CopiedEntries implements NewEntries {
    private static final String COPY = "COPY counter_entry (" + EntryRows.COLUMNS + ") FROM STDIN (FORMAT BINARY)";
    private static final short FIELDS = 9;
    /** The day that PostgreSQL counts days from, 1 January 2000. */
    private static final long FIRST_DAY = 10_957;

    private final Connection connection;
    private final CopyBuffer rows = new CopyBuffer();
    private boolean empty = true;

    CopiedEntries(Connection connection) {
        this.connection = connection;
    }

    @Override
    public void add(CounterLog log, List<ReadBatch.Item> items, PrivateParts parts) {
        for (ReadBatch.Item item : items) {
            Entry entry = item.entry();
            rows.putShort(FIELDS);
            rows.putLong(log.id());
            rows.putLong(item.sequence());
            rows.putBytes(item.bytes());
            rows.putInt((int) (item.content().day().toEpochDay() - FIRST_DAY));
            putBytes(parts.seal(log.origin(), item));
            rows.putBytes(entry.action().name().getBytes(StandardCharsets.US_ASCII));
            putBytes(EntryRows.subjectKey(entry));
            rows.putLong(entry.time().toInstant().toEpochMilli());
            rows.putLong(log.takenAt());
            empty = false;
        }
    }

    private void putBytes(Optional<byte[]> bytes) {
        if (bytes.isPresent()) {
            rows.putBytes(bytes.get());
        } else {
            rows.putNull();
        }
    }

    @Override
    public void execute() {
        if (empty) {
            return;
        }
        try {
            CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(COPY);
            try {
                rows.writeTo(copy);
                copy.endCopy();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        } catch (SQLException e) {
            throw InsertedEntries.failed(e);
        }
    }

    @Override
    public void close() {
        // The connection is not its own.
    }
}
