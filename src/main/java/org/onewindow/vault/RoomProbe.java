package org.onewindow.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.onewindow.journal.JournalRoom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out whether the vault's disk can be written by writing, and if it can't whether that is for want of room. Safe for use by several threads. */
final class RoomProbe implements JournalRoom {
    private static final Logger LOG = LoggerFactory.getLogger(RoomProbe.class);

    /** As much as the largest group of entries, or so; a journal that can be written for one entry only is full. */
    private static final int BYTES = 256 * 1024;

    private static final List<String> FULL_WORDS =
            List.of("no space left", "quota", "not enough space", "file too large", "磁盘空间不足");

    private final Path directory;
    private final Path file;
    private final JournalFile.Opener opener;

    RoomProbe(Path directory, JournalFile.Opener opener) {
        this.directory = directory;
        file = directory.resolve("room.probe");
        this.opener = opener;
    }

    @Override
    public synchronized Finding find() {
        try {
            fill();
            return Finding.ROOM;
        } catch (IOException e) {
            LOG.debug("no room, or none that can be written", e);
            return isFull(e) ? Finding.FULL : Finding.UNWRITABLE;
        } finally {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                LOG.warn("the probe could not be deleted", e);
            }
        }
    }

    /** The system's words, in case a limit and not the disk is full; no more is known of it than these. */
    private boolean isFull(IOException failure) {
        String words = String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT);
        return FULL_WORDS.stream().anyMatch(words::contains) || usableSpace() < BYTES;
    }

    private long usableSpace() {
        try {
            return Files.getFileStore(directory).getUsableSpace();
        } catch (IOException e) {
            LOG.debug("nobody knows how much room there is", e);
            return Long.MAX_VALUE;
        }
    }

    private void fill() throws IOException {
        Files.write(file, new byte[0]);
        try (JournalFile probe = opener.open(file)) {
            probe.write(ByteBuffer.allocate(BYTES), 0);
            probe.force();
        }
    }
}
