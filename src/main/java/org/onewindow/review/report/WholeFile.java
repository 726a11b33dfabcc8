package org.onewindow.review.report;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A file that is there whole or not at all. It is written under another name beside its place and moved there when everything is on the disk; a file
 * that was there before stays as it is until then. Only its owner may read it. For one thread.
 */
public final class WholeFile {
    private final Path file;

    /** What is written. */
    @FunctionalInterface
    public interface Content {
        /** Writes everything; does not close the stream. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** The file at a place, which need not exist. */
    public WholeFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /**
     * Writes the file.
     *
     * @throws IOException if it can't be written; nothing of it is left, and what was there before is
     */
    public void write(Content content) throws IOException {
        Path beside = Files.createTempFile(file.getParent(), "onewindow-", ".part");
        try {
            try (OutputStream out = Files.newOutputStream(beside)) {
                content.writeTo(out);
            }
            try (FileChannel written = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            moveFrom(beside);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private void moveFrom(Path beside) throws IOException {
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            // Some network drives can't: then it is replaced, which is as near as can be had there.
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
