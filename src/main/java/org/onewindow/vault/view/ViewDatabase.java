package org.onewindow.vault.view;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
    private final EncryptedFiles files;
    private final Handle writing;
    private final Handle reading;

    private ViewDatabase(ViewPlace place, EncryptedFiles files, Handle writing, Handle reading) {
        this.place = place;
        this.files = files;
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
        char[] password = HexFormat.of().formatHex(keys.database()).toCharArray();
        EncryptedFiles files = EncryptedFiles.register(password);
        Arrays.fill(password, '\0');
        boolean open = false;
        try {
            ViewDatabase database = opened(place, files, existed);
            open = true;
            return database;
        } catch (SQLException | JdbiException | IllegalStateException e) {
            throw new UnfitViewException("the view's file can't be opened", e);
        } finally {
            if (!open) {
                files.close();
            }
        }
    }

    private static ViewDatabase opened(ViewPlace place, EncryptedFiles files, boolean existed)
            throws SQLException, UnfitViewException, NewerViewException {
        Handle writing = handle(place, files, existed);
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
            return new ViewDatabase(place, files, writing, handle(place, files, true));
        } catch (SQLException | JdbiException | IllegalStateException | UnfitViewException | NewerViewException e) {
            closeQuietly(writing);
            throw e;
        }
    }

    private static Handle handle(ViewPlace place, EncryptedFiles files, boolean exists) throws SQLException {
        // The user's password protects nothing that the file's key doesn't.
        String url = place.url(files.prefix()) + (exists ? ";IFEXISTS=TRUE" : "");
        return Jdbi.create(DriverManager.getConnection(url, "VIEW", "view")).open();
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

    /**
     * Writes a copy of the file, as encrypted as it is, while it goes on being read. Only by the thread that writes: with {@code WRITE_DELAY=0} no other
     * one writes to the file, so that it stands as the checkpoint left it.
     */
    void copyTo(Path zip) throws IOException {
        writing.execute("CHECKPOINT SYNC");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.setLevel(Deflater.NO_COMPRESSION); // what is encrypted does not become smaller
            out.putNextEntry(new ZipEntry(place.database().getFileName().toString()));
            files.copy(place.databaseBelow(), out);
            out.closeEntry();
        }
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
            files.close();
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
