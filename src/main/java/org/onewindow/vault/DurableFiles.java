package org.onewindow.vault;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Small files that are there whole or not at all, after a power loss too. An interrupted thread writes them like any other. */
final class DurableFiles {
    private DurableFiles() {}

    /** Writes a temporary file, syncs it, moves it into place, syncs the directory. */
    static void write(Path file, byte[] bytes) throws IOException {
        Path temporary = file.resolveSibling(file.getFileName() + ".new");
        try (FileOutputStream out = new FileOutputStream(temporary.toFile())) {
            out.write(bytes);
            out.getFD().sync();
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        syncDirectory(file.resolveSibling("").toAbsolutePath());
    }

    /** All of a small file. */
    static byte[] read(Path file) throws IOException {
        try (FileInputStream in = new FileInputStream(file.toFile())) {
            return in.readAllBytes();
        }
    }

    /** A directory for the user alone, where the file system knows such a thing; nothing happens to one that is there. */
    static void makePrivateDirectory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory);
            if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }

    /** Makes durable that a directory is there at all: its name, and those of the directories it stands in, which may be as new. */
    static void syncAbove(Path directory) throws IOException {
        for (Path above = directory.toAbsolutePath().getParent(); above != null; above = above.getParent()) {
            try {
                syncDirectory(above);
            } catch (AccessDeniedException e) {
                // One that this user can't even read was not made for this.
                return;
            }
        }
    }

    /** Makes names in a directory durable. Where a directory can't be opened (Windows) the file system does so by itself. */
    static void syncDirectory(Path directory) throws IOException {
        if (Files.getFileStore(directory).supportsFileAttributeView("posix")) {
            boolean interrupted = false;
            while (!synced(directory)) {
                interrupted |= Thread.interrupted();
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** False if an interruption, which a channel minds, came between. */
    private static boolean synced(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
            return true;
        } catch (ClosedByInterruptException e) {
            return false;
        }
    }
}
