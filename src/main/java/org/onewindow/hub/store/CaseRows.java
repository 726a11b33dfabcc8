package org.onewindow.hub.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.onewindow.journal.CaseNumber;
import org.onewindow.protocol.CaseAtHub;

/** The table {@code station_case}. Changed only by who holds the lock on the hub's log. Stateless. */
final class CaseRows {
    private CaseRows() {}

    static Optional<CaseAtHub> find(Handle handle, CaseNumber number) {
        return handle.createQuery("SELECT * FROM station_case WHERE case_number = ?")
                .bind(0, number.value())
                .map((row, context) -> new CaseAtHub(
                        number,
                        row.getLong("version"),
                        row.getString("state"),
                        row.getString("matter"),
                        codes(row.getString("received")),
                        row.getString("counter"),
                        row.getString("operator"),
                        Instant.ofEpochMilli(row.getLong("since"))))
                .findOne();
    }

    private static List<String> codes(String joined) {
        return joined.isEmpty() ? List.of() : List.of(joined.split(","));
    }

    static void put(Handle handle, CaseAtHub now) {
        String columns = "version = ?, state = ?, matter = ?, received = ?, counter = ?, operator = ?, since = ?";
        int changed = bound(handle, "UPDATE station_case SET " + columns + " WHERE case_number = ?", now);
        if (changed == 0) {
            bound(
                    handle,
                    "INSERT INTO station_case (version, state, matter, received, counter, operator, since, case_number)"
                            + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                    now);
        }
    }

    private static int bound(Handle handle, String statement, CaseAtHub now) {
        return handle.createUpdate(statement)
                .bind(0, now.version())
                .bind(1, now.state())
                .bind(2, now.matter())
                .bind(3, String.join(",", now.received()))
                .bind(4, now.counter())
                .bind(5, now.operator())
                .bind(6, now.since().toEpochMilli())
                .bind(7, now.caseNumber().value())
                .execute();
    }

    static long count(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM station_case")
                .mapTo(Long.class)
                .one();
    }
}
