package org.onewindow.hub.store;

import java.nio.file.Path;

/**
 * How to reach the store.
 *
 * @param url a JDBC URL of H2 or PostgreSQL
 * @param user the database's user; empty for a file of H2
 * @param password the user's password; empty for none
 * @param connections how many connections at most
 */
public record StoreSettings(String url, String user, String password, int connections) {
    private static final int CONNECTIONS = 16;

    /** A file of H2 in a folder. */
    public static StoreSettings inFolder(Path folder) {
        return of("jdbc:h2:file:" + folder.toAbsolutePath().resolve("hub"));
    }

    /** What a URL says alone. */
    public static StoreSettings of(String url) {
        return new StoreSettings(url, "", "", CONNECTIONS);
    }

    /** The same at another place. */
    StoreSettings withUrl(String other) {
        return new StoreSettings(other, user, password, connections);
    }

    /** Without the password, which a URL may hold too. */
    @Override
    public String toString() {
        return "StoreSettings[" + Dialect.of(url) + "]";
    }
}
