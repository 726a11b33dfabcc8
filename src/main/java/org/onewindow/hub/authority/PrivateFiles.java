package org.onewindow.hub.authority;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** Small files for the hub's own user alone (mode 0600 in folders of mode 0700 where the file system knows such a thing), there whole or not at all. */
public final class PrivateFiles {
    private PrivateFiles() {}

    /** Makes a folder, and those above it; they are there after a power loss too, also if an earlier try was cut short. */
    public static void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
        if (knowsModes(folder)) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        }
        for (Path above = folder.toAbsolutePath().getParent(); above != null; above = above.getParent()) {
            try {
                syncNames(above);
            } catch (AccessDeniedException e) {
                // One that this user can't even read was not made for this.
                return;
            }
        }
    }

    /** Writes a temporary file that nobody else could ever read, syncs it, moves it into place, syncs the folder. */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path folder = file.toAbsolutePath().resolveSibling("");
        Path temporary = folder.resolve(file.getFileName() + ".new");
        Files.deleteIfExists(temporary);
        FileAttribute<?>[] mode = knowsModes(folder)
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
        try (FileChannel channel =
                FileChannel.open(temporary, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncNames(folder);
    }

    /** Where a folder can't be opened (Windows) the file system does so by itself. */
    private static void syncNames(Path folder) throws IOException {
        if (knowsModes(folder)) {
            try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
                names.force(true);
            }
        }
    }

    private static boolean knowsModes(Path folder) throws IOException {
        return Files.getFileStore(folder).supportsFileAttributeView("posix");
    }
}
