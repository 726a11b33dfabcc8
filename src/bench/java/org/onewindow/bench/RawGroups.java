package org.onewindow.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;

/** The least that many writers can do who share a force: bytes appended together, and nothing else done to them. Safe for use by several threads. */
final class RawGroups {
    private final FileChannel file;
    private final int size;
    private final ReentrantLock turn = new ReentrantLock();
    private Group open = new Group();

    private static final class Group {
        private final CompletableFuture<Void> written = new CompletableFuture<>();
        private int records;
    }

    /** Records of {@code size} bytes, at the end of a file. */
    RawGroups(FileChannel file, int size) {
        this.file = file;
        this.size = size;
    }

    /** Returns when one more record is on the disk. */
    void append() throws IOException {
        Group group;
        boolean leads;
        synchronized (this) {
            group = open;
            leads = group.records++ == 0;
        }
        if (!leads) {
            group.written.join();
            return;
        }
        turn.lock();
        try {
            synchronized (this) {
                open = new Group();
            }
            ByteBuffer bytes = ByteBuffer.allocate(group.records * size);
            while (bytes.hasRemaining()) {
                file.write(bytes);
            }
            file.force(false);
            group.written.complete(null);
        } finally {
            turn.unlock();
        }
    }
}
