package org.onewindow.vault;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A segment's file open for writing: as much of a file as appending needs, so that a test can count forces and let them fail. */
interface JournalFile extends AutoCloseable {

    /** Writes all of the bytes at a position. */
    void write(ByteBuffer bytes, long position) throws IOException;

    /** Returns when everything written is on the disk. */
    void force() throws IOException;

    /** Cuts the file. */
    void truncate(long length) throws IOException;

    @Override
    void close() throws IOException;

    /** Opens files for appending. */
    @FunctionalInterface
    interface Opener {
        JournalFile open(Path file) throws IOException;
    }

    /** The real file, which must exist. A thread that is interrupted writes and forces like any other, which a file channel would not let it. */
    static JournalFile open(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw");
        return new JournalFile() {
            @Override
            public void write(ByteBuffer bytes, long position) throws IOException {
                byte[] all = new byte[bytes.remaining()];
                bytes.get(all);
                file.seek(position);
                file.write(all);
            }

            @Override
            public void force() throws IOException {
                file.getFD().sync();
            }

            @Override
            public void truncate(long length) throws IOException {
                file.setLength(length);
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        };
    }
}
