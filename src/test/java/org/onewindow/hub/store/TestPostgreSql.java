package org.onewindow.hub.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/** One PostgreSQL for the whole test run, started by the first test that wants one; it ends with the process. */
public final class TestPostgreSql {
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private TestPostgreSql() {}

    private static final class Started {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setServerConfig("synchronous_commit", "on")
                        .setServerConfig("max_connections", "120")
                        .start();
            } catch (IOException e) {
                throw new IllegalStateException("PostgreSQL doesn't start here", e);
            }
        }
    }

    /** The URL of a new, empty database; skips the test where there are no binaries for the platform. */
    public static String freshDatabase() throws SQLException {
        Assumptions.assumeTrue(
                System.getProperty("os.name").equals("Linux")
                        && System.getProperty("os.arch").equals("amd64"),
                "the build has PostgreSQL for Linux on x86-64 only");
        String name = "hub" + DATABASES.incrementAndGet();
        try (Connection connection = Started.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
        return Started.SERVER.getJdbcUrl("postgres", name);
    }

    /** Where all databases and the log of changes are, everything done so far written there. */
    static Path dataDirectory() throws SQLException {
        try (Connection connection = Started.SERVER.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("CHECKPOINT");
            try (ResultSet rows = statement.executeQuery("SHOW data_directory")) {
                rows.next();
                return Path.of(rows.getString(1));
            }
        }
    }

    /** Where the tables of every database but the newest are, below the {@link #dataDirectory}. */
    static Set<Path> directoriesOfOlderDatabases() throws SQLException {
        Path tables = dataDirectory().resolve("base");
        Set<Path> older = new HashSet<>();
        try (Connection connection = Started.SERVER.getPostgresDatabase().getConnection();
                PreparedStatement statement =
                        connection.prepareStatement("SELECT oid FROM pg_database WHERE datname <> ?")) {
            statement.setString(1, "hub" + DATABASES.get());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    older.add(tables.resolve(rows.getString("oid")));
                }
            }
        }
        return older;
    }
}
