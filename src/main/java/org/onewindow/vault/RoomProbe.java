package org.onewindow.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.onewindow.journal.JournalRoom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out whether the vault's disk has room by using some. Safe for use by several threads. */
final class RoomProbe implements JournalRoom {
    private static final Logger LOG = LoggerFactory.getLogger(RoomProbe.class);

    /** As much as the largest group of entries, or so; a journal that can be written for one entry only is full. */
    private static final int BYTES = 256 * 1024;

    private final Path file;
    private final JournalFile.Opener opener;

    RoomProbe(Path directory, JournalFile.Opener opener) {
        file = directory.resolve("room.probe");
        this.opener = opener;
    }

    @Override
    public synchronized boolean hasRoom() {
        try {
            return filled();
        } catch (IOException e) {
            LOG.debug("no room", e);
            return false;
        } finally {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.warn("the probe could not be deleted", e);
            }
        }
    }

    private boolean filled() throws IOException {
        Files.write(file, new byte[0]);
        try (JournalFile probe = opener.open(file)) {
            probe.write(ByteBuffer.allocate(BYTES), 0);
            probe.force();
            return true;
        }
    }
}
