package org.onewindow.hub.store;

import java.util.Locale;

/** Which database: what they need said differently. */
enum Dialect {
    /**
     * A file beside one hub process. Its own write-behind is switched off: see the decision record on the hub's stores; so is its trace file, which
     * would hold statements and the values of keys.
     */
    H2(
            "MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=20000"
                    + ";TRACE_LEVEL_FILE=0",
            1) {
        @Override
        String complete(String url) {
            StringBuilder complete = new StringBuilder(url);
            for (String setting : settings.split(";", -1)) {
                String name = setting.substring(0, setting.indexOf('=') + 1);
                if (!url.toUpperCase(Locale.ROOT).contains(";" + name)) {
                    complete.append(';').append(setting);
                }
            }
            return complete.toString();
        }
    },
    /** Shared by any number of hub processes. */
    POSTGRESQL("reWriteBatchedInserts=true", 2) {
        @Override
        String complete(String url) {
            if (url.contains("reWriteBatchedInserts")) {
                return url;
            }
            return url + (url.contains("?") ? "&" : "?") + settings;
        }
    };

    final String settings;
    /** How many transactions with batches may usefully be under way in one process. */
    final int mostGroups;

    Dialect(String settings, int mostGroups) {
        this.settings = settings;
        this.mostGroups = mostGroups;
    }

    /** The URL with what it needs, where it doesn't say otherwise itself. */
    abstract String complete(String url);

    /**
     * The database of a JDBC URL.
     *
     * @throws IllegalArgumentException for any other
     */
    static Dialect of(String url) {
        if (url.startsWith("jdbc:h2:")) {
            return H2;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new IllegalArgumentException("the hub keeps what it has in H2 or PostgreSQL");
    }
}
