package org.onewindow.vault.view;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;
import org.h2.store.fs.FileBaseDefault;

/**
 * A file in the format of H2's encrypted files: a block of 4096 bytes that begins with {@code H2encrypt}, a line feed and a salt of 8 bytes, and then the
 * content's blocks of 4096 bytes, each a data unit of XTS-AES under one key for data and tweaks. Only whole blocks are written, which is all that H2's
 * store does (its file format is made of such blocks); anything else is refused. A block cut short at the file's end doesn't count. Safe for use by several threads.
 */
final class EncryptedFile extends FileBaseDefault {
    private static final int BLOCK = 4096;
    /** How much is read, encrypted and written in one go. */
    private static final int MOST_AT_ONCE = 64 * BLOCK;

    private static final byte[] MAGIC = "H2encrypt\n".getBytes(StandardCharsets.US_ASCII);
    private static final int SALT_BYTES = 8;

    private final FileChannel base;
    private final FileKey key;
    private final Consumer<EncryptedFile> whenClosed;
    private volatile long size;
    private volatile Optional<Ciphers> ciphers = Optional.empty();

    private record Ciphers(XtsCipher encrypting, XtsCipher decrypting) {}

    /**
     * @param base the file on the disk, closed with this one; a new one gets its first block when it is first written or read
     * @param whenClosed told after that
     */
    EncryptedFile(FileChannel base, FileKey key, Consumer<EncryptedFile> whenClosed) throws IOException {
        this.base = base;
        this.key = key;
        this.whenClosed = whenClosed;
        this.size = contentOf(base.size());
    }

    /** How much content a file of this size on the disk has. */
    static long contentOf(long bytes) {
        return Math.max(0, bytes - BLOCK) / BLOCK * BLOCK;
    }

    private Ciphers ciphers() throws IOException {
        return ciphers.isPresent() ? ciphers.get() : made();
    }

    /** Not before it is needed, because the database locks the file before it touches it. */
    private synchronized Ciphers made() throws IOException {
        if (ciphers.isPresent()) {
            return ciphers.get();
        }
        byte[] salt = new byte[SALT_BYTES];
        if (base.size() < BLOCK) {
            new SecureRandom().nextBytes(salt);
            byte[] first = Arrays.copyOf(MAGIC, BLOCK);
            System.arraycopy(salt, 0, first, MAGIC.length, SALT_BYTES);
            writeFully(first, 0);
        } else {
            readFully(salt, MAGIC.length);
        }
        byte[] aes = key.forSalt(salt);
        Ciphers fresh = new Ciphers(XtsCipher.encrypting(aes, aes, BLOCK), XtsCipher.decrypting(aes, aes, BLOCK));
        Arrays.fill(aes, (byte) 0);
        ciphers = Optional.of(fresh);
        return fresh;
    }

    /** Not one at a time as in the class above: a look-up need not wait for what is being written. */
    @Override
    @SuppressWarnings("UnsynchronizedOverridesSynchronized")
    public int read(ByteBuffer into, long position) throws IOException {
        Ciphers with = ciphers();
        long end = size;
        if (position >= end) {
            return into.hasRemaining() ? -1 : 0;
        }
        int ahead = (int) (position % BLOCK);
        int wanted = (int) Math.min(Math.min(into.remaining(), MOST_AT_ONCE - ahead), end - position);
        byte[] blocks = new byte[(ahead + wanted + BLOCK - 1) / BLOCK * BLOCK];
        readFully(blocks, position - ahead + BLOCK);
        with.decrypting().apply(blocks, position / BLOCK);
        into.put(blocks, ahead, wanted);
        return wanted;
    }

    @Override
    public synchronized int write(ByteBuffer from, long position) throws IOException {
        int all = from.remaining();
        if (position % BLOCK != 0 || all % BLOCK != 0) {
            throw new IOException("only whole blocks can be written");
        }
        Ciphers with = ciphers();
        for (long at = position; from.hasRemaining(); ) {
            byte[] blocks = new byte[Math.min(from.remaining(), MOST_AT_ONCE)];
            from.get(blocks);
            with.encrypting().apply(blocks, at / BLOCK);
            writeFully(blocks, at + BLOCK);
            at += blocks.length;
            size = Math.max(size, at);
        }
        return all;
    }

    /** Writes the file out as it is on the disk, while it can be read but not written: what a killed program would leave at this moment. */
    synchronized void copyTo(OutputStream out) throws IOException {
        long end = base.size();
        for (long at = 0; at < end; at += MOST_AT_ONCE) {
            byte[] piece = new byte[(int) Math.min(MOST_AT_ONCE, end - at)];
            readFully(piece, at);
            out.write(piece);
        }
    }

    private void readFully(byte[] bytes, long position) throws IOException {
        ByteBuffer into = ByteBuffer.wrap(bytes);
        while (into.hasRemaining()) {
            if (base.read(into, position + into.position()) < 0) {
                throw new EOFException();
            }
        }
    }

    private void writeFully(byte[] bytes, long position) throws IOException {
        ByteBuffer from = ByteBuffer.wrap(bytes);
        while (from.hasRemaining()) {
            base.write(from, position + from.position());
        }
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    protected synchronized void implTruncate(long newSize) throws IOException {
        long whole = (newSize + BLOCK - 1) / BLOCK * BLOCK;
        if (whole < size) {
            base.truncate(whole + BLOCK);
            size = whole;
        }
    }

    @Override
    public void force(boolean metaData) throws IOException {
        base.force(metaData);
    }

    @Override
    public FileLock tryLock(long position, long length, boolean shared) throws IOException {
        return base.tryLock(position, length, shared);
    }

    @Override
    protected void implCloseChannel() throws IOException {
        try {
            base.close();
        } finally {
            whenClosed.accept(this);
        }
    }
}
