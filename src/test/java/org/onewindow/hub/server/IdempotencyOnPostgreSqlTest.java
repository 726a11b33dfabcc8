package org.onewindow.hub.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.onewindow.hub.store.TestPostgreSql;

class IdempotencyOnPostgreSqlTest extends IdempotencyTest {
    @Override
    String freshStore() throws Exception {
        return TestPostgreSql.freshDatabase();
    }

    @Override
    String answersKept(Path home, String url) throws Exception {
        StringBuilder kept = new StringBuilder();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT * FROM idempotency_key")) {
            while (rows.next()) {
                for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                    kept.append(rows.getString(column)).append(' ');
                }
            }
        }
        return kept.toString();
    }
}
