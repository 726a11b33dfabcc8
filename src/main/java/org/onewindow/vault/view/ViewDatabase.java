package org.onewindow.vault.view;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;

/**
 * The view's database while it is open: one handle that writes, used by the view's thread, and one that reads, used by one thread at a time. Safe for
 * use by several threads in this way.
 */
final class ViewDatabase implements AutoCloseable {
    private static final Pattern TWICE = Pattern.compile("(\\d{1,9}) \\1\\n");
    private static final int LONGEST_VERSION = 32;

    private final ViewPlace place;
    private final Handle writing;
    private final Handle reading;

    private ViewDatabase(ViewPlace place, Handle writing, Handle reading) {
        this.place = place;
        this.writing = writing;
        this.reading = reading;
    }

    /**
     * Whether a newer version of the program has written this view; then nothing here may be touched. The number stands in its file twice, so that a
     * damaged file is not taken for a newer program's: then the tables' own number decides, see {@link #open}.
     */
    static boolean isNewer(ViewPlace place) throws IOException {
        Path file = place.version();
        if (!Files.exists(file) || Files.size(file) > LONGEST_VERSION) {
            return false;
        }
        Matcher twice = TWICE.matcher(Files.readString(file, StandardCharsets.ISO_8859_1));
        return twice.matches() && Integer.parseInt(twice.group(1)) > ViewSchema.VERSION;
    }

    /** Says which version of the program may touch the files from now on; done before they change. */
    static void claim(ViewPlace place, DurableDisk disk) throws IOException {
        String number = Integer.toString(ViewSchema.VERSION);
        byte[] version = (number + " " + number + "\n").getBytes(StandardCharsets.US_ASCII);
        if (!Files.exists(place.version()) || !Arrays.equals(Files.readAllBytes(place.version()), version)) {
            disk.write(place.version(), version);
        }
    }

    /**
     * Opens the file that is there, or makes one.
     *
     * @throws UnfitViewException if there is one and it can't be opened with the key, or has become empty
     * @throws NewerViewException if its tables are a newer version's
     */
    static ViewDatabase open(ViewPlace place, ViewKeys keys) throws UnfitViewException, NewerViewException {
        boolean existed = Files.exists(place.database());
        try {
            return opened(place, keys, existed);
        } catch (SQLException | JdbiException | IllegalStateException e) {
            throw new UnfitViewException("the view's file can't be opened", e);
        }
    }

    private static ViewDatabase opened(ViewPlace place, ViewKeys keys, boolean existed)
            throws SQLException, UnfitViewException, NewerViewException {
        Handle writing = handle(place, keys, existed);
        try {
            int version = ViewSchema.versionOf(writing);
            if (existed && version == 0) {
                throw new UnfitViewException("the view's file is empty");
            }
            if (version > ViewSchema.VERSION) {
                throw new NewerViewException();
            }
            if (version < ViewSchema.VERSION) {
                ViewSchema.bringUp(writing);
            }
            return new ViewDatabase(place, writing, handle(place, keys, true));
        } catch (SQLException | JdbiException | IllegalStateException | UnfitViewException | NewerViewException e) {
            closeQuietly(writing);
            throw e;
        }
    }

    private static Handle handle(ViewPlace place, ViewKeys keys, boolean exists) throws SQLException {
        char[] file = HexFormat.of().formatHex(keys.database()).toCharArray();
        char[] both = Arrays.copyOf(file, file.length + 5);
        System.arraycopy(" view".toCharArray(), 0, both, file.length, 5);
        Properties login = new Properties();
        login.setProperty("user", "VIEW");
        login.put("password", both);
        try {
            Connection connection = DriverManager.getConnection(place.url() + (exists ? ";IFEXISTS=TRUE" : ""), login);
            return Jdbi.create(connection).open();
        } finally {
            Arrays.fill(file, '\0');
            Arrays.fill(both, '\0');
        }
    }

    /** The handle of the view's thread. */
    Handle writing() {
        return writing;
    }

    /** Reads; one at a time. */
    <T> T read(Function<Handle, T> query) {
        synchronized (reading) {
            return query.apply(reading);
        }
    }

    /** Does some changes together, and returns when they are on the disk. */
    void change(java.util.function.Consumer<Handle> work) {
        writing.useTransaction(work::accept);
        writing.execute("CHECKPOINT SYNC");
    }

    /** Writes a copy of the file, as encrypted as it is, while it goes on being read. */
    void copyTo(Path zip) {
        writing.execute("BACKUP TO '" + zip.toAbsolutePath().toString().replace("'", "''") + "'");
    }

    /** How much of the file is in use, in hundredths; what is not comes back by {@link #closeCompact()}. */
    int filled() {
        return writing.createQuery("SELECT setting_value FROM information_schema.settings WHERE setting_name ="
                        + " 'info.CHUNKS_FILL_RATE'")
                .mapTo(Integer.class)
                .findOne()
                .orElse(100);
    }

    ViewPlace place() {
        return place;
    }

    /** Closes the file after writing it anew without what was deleted or replaced. Takes long for a large file. */
    void closeCompact() {
        synchronized (reading) {
            try {
                writing.execute("SHUTDOWN COMPACT");
            } finally {
                close();
            }
        }
    }

    /** Closes the file. */
    @Override
    public void close() {
        synchronized (reading) {
            closeQuietly(reading);
            closeQuietly(writing);
        }
    }

    private static void closeQuietly(Handle handle) {
        try {
            handle.getConnection().close();
        } catch (SQLException | RuntimeException e) {
            org.slf4j.LoggerFactory.getLogger(ViewDatabase.class).warn("the view's file did not close cleanly", e);
        }
    }
}
