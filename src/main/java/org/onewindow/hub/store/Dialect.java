package org.onewindow.hub.store;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which database: what they need said differently. */
enum Dialect {
    /**
     * A file beside one hub process, written in order ({@link OrderedFile}). Its own write-behind is switched off: see the decision records on the hub's
     * stores and on an H2 that finds its newest write; so is its trace file, which would hold statements and the values of keys.
     */
    H2(
            "MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;LOCK_TIMEOUT=20000"
                    + ";TRACE_LEVEL_FILE=0",
            1) {
        @Override
        String complete(String url) {
            String place = url.substring(H2_URL.length());
            boolean isFile = NO_FILES.stream().noneMatch(place::startsWith);
            StringBuilder complete = new StringBuilder(isFile ? H2_URL + OrderedPath.PREFIX + place : url);
            for (String setting : settings.split(";", -1)) {
                String name = setting.substring(0, setting.indexOf('=') + 1);
                if (!url.toUpperCase(Locale.ROOT).contains(";" + name)) {
                    complete.append(';').append(setting);
                }
            }
            return complete.toString();
        }

        @Override
        Optional<String> file(String url) {
            String place = url.substring(H2_URL.length()).split(";", 2)[0];
            if (place.startsWith(OrderedPath.PREFIX)) {
                return Optional.of(place);
            }
            return NO_FILES.stream().noneMatch(place::startsWith)
                    ? Optional.of(OrderedPath.PREFIX + place)
                    : Optional.empty();
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

        @Override
        Optional<String> file(String url) {
            return Optional.empty();
        }
    };

    private static final String H2_URL = "jdbc:h2:";
    /** What H2 keeps elsewhere than in a file of this machine, or has been told to write in order already. */
    private static final List<String> NO_FILES = List.of("mem:", "tcp:", "ssl:", OrderedPath.PREFIX);

    final String settings;
    /** How many transactions with batches may usefully be under way in one process. */
    final int mostGroups;

    Dialect(String settings, int mostGroups) {
        this.settings = settings;
        this.mostGroups = mostGroups;
    }

    /** The URL with what it needs, where it doesn't say otherwise itself. */
    abstract String complete(String url);

    /** What H2 calls the file of a URL, written in order and without its ending; empty if this program keeps no such file. */
    abstract Optional<String> file(String url);

    /**
     * The database of a JDBC URL.
     *
     * @throws IllegalArgumentException for any other
     */
    static Dialect of(String url) {
        if (url.startsWith(H2_URL)) {
            return H2;
        }
        if (url.startsWith("jdbc:postgresql:")) {
            return POSTGRESQL;
        }
        throw new IllegalArgumentException("the hub keeps what it has in H2 or PostgreSQL");
    }
}
