package org.onewindow.hub.store;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.onewindow.hub.HubLogExport;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.journal.audit.ExportWriter;

/** Reads the hub's log a page at a time: it only ever grows, so what was read before stays true. Safe for use by several threads. */
final class StoredHubLogExport implements HubLogExport {
    private static final int PAGE = 1_000;

    private final Database database;
    private final HubLog hubLog;

    StoredHubLogExport(Database database, HubLog hubLog) {
        this.database = database;
        this.hubLog = hubLog;
    }

    @Override
    public Written write(Path file) throws IOException, HubUnavailableException {
        HubHead head = database.read(hubLog::head);
        SignedHubLog log = new SignedHubLog(database, hubLog, head);
        OutputStream created = Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        boolean whole = false;
        try (OutputStream out = new BufferedOutputStream(created)) {
            whole = new ExportWriter(log).write(out, new Entries(), 0, head.size());
        } catch (UnreadableException e) {
            throw e.unavailable();
        } catch (IllegalStateException e) {
            throw new HubUnavailableException("the log is not the one that was signed: see fsck", e);
        } finally {
            if (!whole) {
                Files.deleteIfExists(file);
            }
        }
        return new Written(
                hubLog.origin(),
                head.size(),
                head.frontier().root().base64(),
                log.key().orElseThrow().text());
    }

    /** All entries from the first on. */
    private final class Entries implements Iterator<byte[]> {
        private final Queue<byte[]> page = new ArrayDeque<>();
        private long next;

        @Override
        public boolean hasNext() {
            if (page.isEmpty()) {
                fill();
            }
            return !page.isEmpty();
        }

        @Override
        public byte[] next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return page.remove();
        }

        private void fill() {
            page.addAll(UnreadableException.reading(() -> database.read(handle -> handle.createQuery(
                            "SELECT entry FROM hub_entry WHERE sequence >= ? ORDER BY sequence LIMIT ?")
                    .bind(0, next)
                    .bind(1, PAGE)
                    .map((row, context) -> row.getBytes("entry"))
                    .list())));
            next += page.size();
        }
    }
}
