package org.onewindow.hub.store;

import java.util.Optional;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.journal.proof.MerkleFrontier;

/** The store's tables: made, brought to this version, and never taken for new because they are empty. */
final class Schema {
    /** The newest of the scripts that make the tables. */
    static final String NEWEST = "8";

    private static final String FOLDER = "classpath:org/onewindow/hub/store";

    private final Database database;
    private final HubLog hubLog;

    Schema(Database database, HubLog hubLog) {
        this.database = database;
        this.hubLog = hubLog;
    }

    /** Makes the tables and the empty log of this hub; does nothing where they are already. */
    void create() throws HubStoreException, HubUnavailableException {
        migrate();
        database.write(handle -> handle.createUpdate("INSERT INTO hub_head (id, origin, size, frontier, note)"
                        + " VALUES (1, ?, 0, ?, ?) ON CONFLICT DO NOTHING")
                .bind(0, hubLog.origin())
                .bind(1, MerkleFrontier.EMPTY.encode())
                .bind(2, hubLog.emptyNote())
                .execute());
        check();
    }

    /** Brings the tables of a hub to this version. */
    void open() throws HubStoreException, HubUnavailableException {
        if (!database.read(Schema::hasTables)) {
            throw new HubStoreException("there is no hub in this store: it was never made, or what was there is lost");
        }
        migrate();
        check();
    }

    private static boolean hasTables(Handle handle) {
        return handle.createQuery("SELECT COUNT(*) FROM information_schema.tables WHERE LOWER(table_name) = 'hub_head'")
                        .mapTo(Integer.class)
                        .one()
                > 0;
    }

    /**
     * Whether a store has tables, and they are of an older version. Asked at each start, so by a look at one row: to have Flyway compare takes as long as to
     * open the database.
     */
    static boolean isBehind(Database database) throws HubUnavailableException {
        return database.read(handle -> hasTables(handle)
                && handle.createQuery("SELECT COUNT(*) FROM hub_version WHERE version = ? AND success")
                                .bind(0, NEWEST)
                                .mapTo(Integer.class)
                                .one()
                        == 0);
    }

    private static Flyway flyway(Database database) {
        DataSource source = database.dataSource();
        // no pattern to ignore: a store of a newer version is refused untouched
        return Flyway.configure()
                .dataSource(source)
                .locations(FOLDER)
                .table("hub_version")
                .ignoreMigrationPatterns(new String[0])
                .load();
    }

    private void migrate() throws HubStoreException, HubUnavailableException {
        try {
            flyway(database).migrate();
            database.write(handle -> {
                ReviewRows.complete(handle);
                return true;
            });
        } catch (FlywayException e) {
            throw new HubStoreException("the store is of a newer version, or was changed by hand", e);
        }
    }

    private void check() throws HubStoreException, HubUnavailableException {
        Optional<String> origin = database.read(handle -> handle.createQuery("SELECT origin FROM hub_head WHERE id = 1")
                .mapTo(String.class)
                .findOne());
        if (origin.isEmpty()) {
            throw new HubStoreException("the store has lost the head of the hub's log");
        }
        if (!origin.get().equals(hubLog.origin())) {
            throw new HubStoreException("the store belongs to another hub: " + origin.get());
        }
        if (database.dialect() == Dialect.H2 && !database.read(Schema::isWhole)) {
            throw new HubStoreException(
                    "the store has lost entries it acknowledged; put a backup back, counters send the"
                            + " rest, or see what 'hub fsck' says");
        }
    }

    /** A file of H2 that came through a crash is not trusted for its word alone. */
    private static boolean isWhole(Handle handle) {
        long kept = count(handle, "SELECT COUNT(*) FROM counter_entry");
        long acknowledged = count(handle, "SELECT COALESCE(SUM(size), 0) FROM counter_log");
        long hubKept = count(handle, "SELECT COUNT(*) FROM hub_entry");
        long hubSize = count(handle, "SELECT size FROM hub_head WHERE id = 1");
        return kept == acknowledged && hubKept == hubSize;
    }

    private static long count(Handle handle, String query) {
        return handle.createQuery(query).mapTo(Long.class).one();
    }
}
