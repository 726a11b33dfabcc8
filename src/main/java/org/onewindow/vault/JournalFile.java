package org.onewindow.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A segment's file open for writing: as much of a file channel as appending needs, so that a test can count forces and let them fail. */
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

    /** The real file, which must exist. */
    static JournalFile open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        return new JournalFile() {
            @Override
            public void write(ByteBuffer bytes, long position) throws IOException {
                long at = position;
                while (bytes.hasRemaining()) {
                    at += channel.write(bytes, at);
                }
            }

            @Override
            public void force() throws IOException {
                channel.force(false);
            }

            @Override
            public void truncate(long length) throws IOException {
                channel.truncate(length);
            }

            @Override
            public void close() throws IOException {
                channel.close();
            }
        };
    }
}
