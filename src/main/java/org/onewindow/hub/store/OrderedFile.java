package org.onewindow.hub.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;

/**
 * A file that is written so that a power loss leaves H2 something whole to open, though the disk may keep any part of what was not forced yet:
 *
 * <ul>
 *   <li>Nothing is written over, and nothing cut off, before all that was written until then is on the disk. H2 may write several chunks before it is told
 *       to sync, the later ones into room that was in use until the earlier ones; with only the later ones kept neither state would be whole.
 *   <li>Of what is written in one go the first block comes last, when the rest is on the disk. H2 takes a chunk for whole by its first and last bytes
 *       alone.
 * </ul>
 *
 * Safe for use by several threads.
 */
final class OrderedFile extends FileBaseDefault {
    private static final int BLOCK = 4096;

    private final FileChannel base;
    private boolean unsynced;

    /** Over a file on the disk, which is closed with this one. */
    OrderedFile(FileChannel base) {
        this.base = base;
    }

    /** Not one at a time as in the class above: reading need not wait for what is being written. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public int read(ByteBuffer into, long position) throws IOException {
        return base.read(into, position);
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
        if (position < base.size()) {
            settle();
        }
        int all = from.remaining();
        unsynced = true;
        if (all > BLOCK) {
            ByteBuffer rest = from.duplicate();
            rest.position(rest.position() + BLOCK);
            writeFully(rest, position + BLOCK);
            force(false);
            unsynced = true;
        }
        writeFully(from.duplicate().limit(from.position() + Math.min(all, BLOCK)), position);
        from.position(from.limit());
        return all;
    }

    private void writeFully(ByteBuffer from, long position) throws IOException {
        long at = position;
        while (from.hasRemaining()) {
            at += base.write(from, at);
        }
    }

    @Override
    protected synchronized void implTruncate(long size) throws IOException {
        settle();
        unsynced = true;
        base.truncate(size);
    }

    @Override
    public synchronized void force(boolean metaData) throws IOException {
        base.force(metaData);
        unsynced = false;
    }

    private void settle() throws IOException {
        if (unsynced) {
            force(true);
        }
    }

    @Override
    public long size() throws IOException {
        return base.size();
    }

    @Override
    public FileLock tryLock(long position, long length, boolean shared) throws IOException {
        return base.tryLock(position, length, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        base.close();
    }
}
