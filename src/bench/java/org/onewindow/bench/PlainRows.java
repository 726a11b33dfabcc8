package org.onewindow.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.onewindow.protocol.Batch;
import org.onewindow.protocol.BatchEntry;

/**
 * The peer of {@link HubFlood}: the same rows in a table with the columns and indexes of the hub's {@code counter_entry}, by batched inserts that the driver
 * rewrites into statements of many rows, one commit a batch. Nothing is read, hashed, sealed, checked or signed.
 */
final class PlainRows {
    private static final String INSERT = "INSERT INTO plain"
            + " (log_id, sequence, entry, entry_day, sealed, action, subject_key, written_at)"
            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
    /** What sealing adds: nonce and tag. */
    private static final int SEAL_BYTES = 28;

    private static final int KEY_BYTES = 32;

    private final String url;

    PlainRows(String url) {
        this.url = url + "&reWriteBatchedInserts=true";
    }

    void create() throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE plain (LIKE counter_entry INCLUDING ALL)");
        }
    }

    void insert(List<List<Batch>> logs, List<Integer> mine) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url)) {
            connection.setAutoCommit(false);
            for (int log : mine) {
                for (Batch batch : logs.get(log)) {
                    insert(connection, log, batch);
                }
            }
        }
    }

    private static void insert(Connection connection, int log, Batch batch) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            long sequence = batch.first();
            for (BatchEntry entry : batch.entries()) {
                insert.setLong(1, log);
                insert.setLong(2, sequence);
                insert.setBytes(3, entry.entry());
                insert.setDate(4, Date.valueOf(entry.day()));
                insert.setBytes(5, new byte[entry.privatePart().length + SEAL_BYTES]);
                insert.setString(6, "ASKED");
                insert.setBytes(7, key(sequence));
                insert.setLong(8, sequence);
                insert.addBatch();
                sequence++;
            }
            insert.executeBatch();
        }
        connection.commit();
    }

    /** As many different subjects as the counters' entries have. */
    private static byte[] key(long sequence) {
        byte[] key = new byte[KEY_BYTES];
        byte[] digits = Long.toString(sequence).getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(digits, 0, key, KEY_BYTES - digits.length, digits.length);
        return key;
    }
}
