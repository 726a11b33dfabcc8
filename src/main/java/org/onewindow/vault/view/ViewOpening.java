package org.onewindow.vault.view;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Optional;
import org.jdbi.v3.core.JdbiException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens the view: the file that is there if it fits, else the last good copy, else a new one. An empty file where there was one is never taken for a new
 * one. Used by the view's thread.
 */
final class ViewOpening {
    private static final Logger LOG = LoggerFactory.getLogger(ViewOpening.class);
    private static final long ROOM_BYTES = 8L * 1024 * 1024;

    private final ViewPlace place;
    private final Sealer sealer;
    private final DurableDisk disk;
    private final JournalTail tail;

    ViewOpening(ViewPlace place, Sealer sealer, DurableDisk disk, JournalTail tail) {
        this.place = place;
        this.sealer = sealer;
        this.disk = disk;
        this.tail = tail;
    }

    /** Whether a newer version of the program has written the view, which is then left as it is. */
    boolean isNewer() throws IOException {
        return ViewDatabase.isNewer(place);
    }

    /**
     * @param keys wiped with the view that is opened, and otherwise left as they are
     * @throws IOException if the disk refuses, or is so full that nobody can say whether the file is sound
     */
    OpenView open(ViewKeys keys) throws IOException, NewerViewException {
        if (isNewer()) {
            throw new NewerViewException();
        }
        Files.createDirectories(place.directory());
        ViewDatabase.claim(place, disk);
        if (Files.exists(place.database())) {
            Optional<OpenView> live = tried(keys);
            if (live.isPresent()) {
                return live.get();
            }
            expectRoom();
        }
        Files.deleteIfExists(place.database());
        if (new GoodCopy(place, disk).restore()) {
            LOG.warn("the last good copy of the view takes the place of its file");
            Optional<OpenView> copy = tried(keys);
            if (copy.isPresent()) {
                return copy.get();
            }
            Files.deleteIfExists(place.database());
        }
        return made(keys);
    }

    /**
     * Takes the file away, so that the last good copy or a new one takes its place.
     *
     * @throws IOException if the disk is full: then that is the reason it failed
     */
    void discard() throws IOException {
        expectRoom();
        LOG.warn("the view's file failed twice and is not tried again");
        Files.deleteIfExists(place.database());
    }

    private OpenView made(ViewKeys keys) throws IOException, NewerViewException {
        try {
            ViewDatabase database = ViewDatabase.open(place, keys);
            disk.syncDirectory(place.directory());
            LogFollower log = new LogFollower(database, new LogTable(place, sealer, keys.rows()), tail);
            return OpenView.of(database, log, sealer, disk, keys, true);
        } catch (UnfitViewException e) {
            throw new IOException("no view can be made", e);
        }
    }

    private Optional<OpenView> tried(ViewKeys keys) throws NewerViewException {
        try {
            ViewDatabase database = ViewDatabase.open(place, keys);
            try {
                LogFollower log = new LogFollower(database, new LogTable(place, sealer, keys.rows()), tail);
                boolean rebuilt = !fits(log);
                if (rebuilt) {
                    log.clear();
                }
                return Optional.of(OpenView.of(database, log, sealer, disk, keys, rebuilt));
            } catch (JdbiException | IllegalStateException e) {
                database.close();
                throw new UnfitViewException("the view's tables can't be used", e);
            }
        } catch (UnfitViewException e) {
            LOG.warn("the view's file can't be used", e);
            return Optional.empty();
        }
    }

    private static boolean fits(LogFollower log) {
        try {
            log.load();
            return true;
        } catch (UnfitViewException | JdbiException e) {
            LOG.warn("the log in the view is built anew: {}", cause(e));
            return false;
        }
    }

    private void expectRoom() throws IOException {
        if (Files.getFileStore(place.directory()).getUsableSpace() < ROOM_BYTES) {
            throw new IOException("the disk is full");
        }
    }

    /** What went wrong without what was asked: a statement's words may hold values. */
    static String cause(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null && !(cause instanceof java.sql.SQLException)) {
            cause = cause.getCause();
        }
        return cause instanceof java.sql.SQLException sql
                ? "SQL error " + sql.getErrorCode()
                : cause instanceof UnfitViewException
                        ? String.valueOf(cause.getMessage())
                        : cause.getClass().getSimpleName();
    }
}
