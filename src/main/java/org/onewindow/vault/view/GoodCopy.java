package org.onewindow.vault.view;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The last good copy of the view's file, made while nobody needs it: it keeps the saved records when the file itself is lost. As encrypted as the file;
 * what has become due since can't be read in it either, because its shelf's key is gone. Used by the view's thread.
 */
final class GoodCopy {
    private final ViewPlace place;
    private final DurableDisk disk;

    GoodCopy(ViewPlace place, DurableDisk disk) {
        this.place = place;
        this.disk = disk;
    }

    /** Makes one in the place of the older one. */
    void make(ViewDatabase database) throws IOException {
        Path made = place.goodCopy().resolveSibling(place.goodCopy().getFileName() + ".new");
        Files.deleteIfExists(made);
        database.copyTo(made);
        moveSynced(made, place.goodCopy());
    }

    /** Puts the copy in the place of the file, which must be closed; false if there is none or it is cut. */
    boolean restore() throws IOException {
        if (!Files.exists(place.goodCopy())) {
            return false;
        }
        Path restored = place.database().resolveSibling(place.database().getFileName() + ".new");
        try (InputStream in = Files.newInputStream(place.goodCopy());
                ZipInputStream zip = new ZipInputStream(in)) {
            ZipEntry entry = zip.getNextEntry();
            while (entry != null
                    && !entry.getName().endsWith(place.database().getFileName().toString())) {
                entry = zip.getNextEntry();
            }
            if (entry == null) {
                return false;
            }
            Files.copy(zip, restored, StandardCopyOption.REPLACE_EXISTING);
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            Files.deleteIfExists(restored);
            return false;
        }
        moveSynced(restored, place.database());
        return true;
    }

    private void moveSynced(Path from, Path to) throws IOException {
        try (FileChannel channel = FileChannel.open(from, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        disk.syncDirectory(place.directory());
    }
}
