package org.onewindow.hub.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import org.h2.store.fs.FileBaseDefault;

/**
 * A file of which nothing is written over, and nothing cut off, before all that was written until then is on the disk. H2 may write several chunks before
 * it is told to sync, the later ones into room that was in use until the earlier ones; a disk that loses its power may have kept only the later ones,
 * and then neither state is whole. Writing at the end destroys nothing and waits for nothing. Safe for use by several threads.
 */
final class OrderedFile extends FileBaseDefault {
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
        unsynced = true;
        return base.write(from, position);
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
