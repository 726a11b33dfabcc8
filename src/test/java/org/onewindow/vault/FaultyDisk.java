package org.onewindow.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/** Real segment files that count their forces and fail when told to. */
final class FaultyDisk implements JournalFile.Opener {
    final AtomicInteger forces = new AtomicInteger();
    /** Taken by each force: a test that drains it holds forces back. */
    final Semaphore mayForce = new Semaphore(1_000_000);

    volatile boolean forceFails;
    volatile boolean truncateFails;
    volatile boolean full;
    /** Writing fails though there is room. */
    volatile boolean broken;

    VaultLimits limits() {
        return new VaultLimits(1 << 20, this);
    }

    @Override
    public JournalFile open(Path path) throws IOException {
        // A file that is there can be opened on a full disk too.
        if (full && Files.size(path) == 0) {
            throw new IOException("No space left on device (pretended)");
        }
        JournalFile file = JournalFile.open(path);
        return new JournalFile() {
            @Override
            public void write(ByteBuffer bytes, long position) throws IOException {
                if (full) {
                    file.write(bytes.slice(0, bytes.remaining() / 2), position);
                    throw new IOException("No space left on device (pretended)");
                }
                if (broken) {
                    throw new IOException("Input/output error (pretended)");
                }
                file.write(bytes, position);
            }

            @Override
            public void force() throws IOException {
                mayForce.acquireUninterruptibly();
                if (forceFails) {
                    throw new IOException("Input/output error (pretended)");
                }
                file.force();
                forces.incrementAndGet();
            }

            @Override
            public void truncate(long length) throws IOException {
                if (truncateFails) {
                    throw new IOException("Input/output error (pretended)");
                }
                file.truncate(length);
            }

            @Override
            public void close() throws IOException {
                file.close();
            }
        };
    }
}
