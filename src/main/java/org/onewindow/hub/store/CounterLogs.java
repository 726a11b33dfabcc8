package org.onewindow.hub.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.MerkleFrontier;

/** The table {@code counter_log}. Stateless. */
final class CounterLogs {
    private static final String SELECT = "SELECT * FROM counter_log ";

    private CounterLogs() {}

    /**
     * The counters' logs of today by counter, locked until the transaction ends: a counter's batches come one after the other, whichever hub process takes
     * them. Locked in order of the counters, so that two transactions never wait for each other.
     */
    static Map<String, CounterLog> lock(Handle handle, List<String> counters) {
        return handle
                .createQuery(SELECT + "WHERE counter IN (<counters>) AND is_current ORDER BY counter FOR UPDATE")
                .bindList("counters", counters)
                .map((row, context) -> read(row))
                .list()
                .stream()
                .collect(Collectors.toMap(CounterLog::counter, log -> log));
    }

    /** The same of one counter. */
    static Optional<CounterLog> lock(Handle handle, String counter) {
        return lock(handle, List.of(counter)).values().stream().findFirst();
    }

    static Optional<CounterLog> find(Handle handle, String counter) {
        return handle.createQuery(SELECT + "WHERE counter = ? AND is_current")
                .bind(0, counter)
                .map((row, context) -> read(row))
                .findOne();
    }

    /** The logs of these origins, those of vaults that were replaced too. */
    static List<CounterLog> of(Handle handle, Collection<String> origins) {
        return handle.createQuery(SELECT + "WHERE origin IN (<origins>)")
                .bindList("origins", List.copyOf(origins))
                .map((row, context) -> read(row))
                .list();
    }

    static List<CounterLog> all(Handle handle) {
        return handle.createQuery(SELECT + "ORDER BY counter, id")
                .map((row, context) -> read(row))
                .list();
    }

    static void insert(
            Handle handle,
            String counter,
            String origin,
            String checkpointKey,
            String serial,
            Instant until,
            long now) {
        handle.createUpdate(
                        "INSERT INTO counter_log (counter, origin, checkpoint_key, certificate_serial, is_current, revoked,"
                                + " size, frontier, note, taken_at, enrolled_at, certificate_until)"
                                + " VALUES (?, ?, ?, ?, TRUE, FALSE, 0, ?, '', 0, ?, ?)")
                .bind(0, counter)
                .bind(1, origin)
                .bind(2, checkpointKey)
                .bind(3, serial)
                .bind(4, MerkleFrontier.EMPTY.encode())
                .bind(5, now)
                .bind(6, until.toEpochMilli())
                .execute();
    }

    /** Keeps how far the logs have come. */
    static void grow(Handle handle, List<CounterLog> logs) {
        PreparedBatch batch = handle.prepareBatch(
                "UPDATE counter_log SET size = ?, frontier = ?, note = ?, taken_at = ? WHERE id = ?");
        for (CounterLog log : logs) {
            batch.bind(0, log.size())
                    .bind(1, log.frontier().encode())
                    .bind(2, log.note())
                    .bind(3, log.takenAt())
                    .bind(4, log.id())
                    .add();
        }
        batch.execute();
    }

    static void freeze(Handle handle, long id, String reason) {
        handle.createUpdate("UPDATE counter_log SET frozen = ? WHERE id = ?")
                .bind(0, reason)
                .bind(1, id)
                .execute();
    }

    private static Optional<Instant> until(ResultSet row) throws SQLException {
        long until = row.getLong("certificate_until");
        return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(until));
    }

    private static CounterLog read(ResultSet row) throws SQLException {
        try {
            MerkleFrontier frontier = MerkleFrontier.decode(row.getBytes("frontier"));
            if (frontier.size() != row.getLong("size")) {
                throw new SQLException("the frontier of a counter's log is not of its size");
            }
            return new CounterLog(
                    row.getLong("id"),
                    row.getString("counter"),
                    row.getString("origin"),
                    row.getString("checkpoint_key"),
                    row.getString("certificate_serial"),
                    Optional.ofNullable(row.getString("renewed_serial")),
                    until(row),
                    row.getBoolean("is_current"),
                    row.getBoolean("revoked"),
                    Optional.ofNullable(row.getString("frozen")),
                    frontier,
                    row.getString("note"),
                    row.getLong("taken_at"));
        } catch (MalformedProofException e) {
            throw new SQLException("the frontier of a counter's log is damaged", e);
        }
    }
}
