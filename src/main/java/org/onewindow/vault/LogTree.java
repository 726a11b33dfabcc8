package org.onewindow.vault;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import org.onewindow.journal.DamagedJournalException;
import org.onewindow.journal.proof.HashOrder;
import org.onewindow.journal.proof.MerkleFrontier;
import org.onewindow.journal.proof.TreeHash;
import org.onewindow.journal.proof.TreeHashes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The Merkle tree's hashes beside the segments, in {@link HashOrder} behind a head of 32 bytes (magic "OWHASH01", vault number, zeros). Never the
 * truth: on opening, or soon after it, it is compared with every entry and what differs is written anew; what the disk does not take stays in memory, and
 * is made again the next time. Safe for use by several threads.
 */
final class LogTree implements TreeHashes, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogTree.class);
    private static final String NAME = "tree.hashes";
    private static final byte[] MAGIC = "OWHASH01".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 1 << 16;

    /** For comparing; a thread that is interrupted in it closes it. */
    private final FileChannel channel;

    /** For everything else: whoever appends or asks for a proof may be interrupted. */
    private final RandomAccessFile file;

    private Optional<InputStream> compared;
    private MerkleFrontier frontier = MerkleFrontier.EMPTY;
    private long inFile;
    private byte[] pending = new byte[BUFFER];
    private int pendingBytes;

    private LogTree(FileChannel channel, RandomAccessFile file, Optional<InputStream> compared) {
        this.channel = channel;
        this.file = file;
        this.compared = compared;
    }

    /** The tree of no entries, ready to be given all of them. */
    static LogTree open(Path directory, VaultIdentity vault) throws IOException {
        byte[] head = Arrays.copyOf(MAGIC, TreeHash.BYTES);
        System.arraycopy(vault.number(), 0, head, MAGIC.length, VaultIdentity.NUMBER_BYTES);
        FileChannel channel = FileChannel.open(
                directory.resolve(NAME), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        RandomAccessFile file = new RandomAccessFile(directory.resolve(NAME).toFile(), "rw");
        InputStream before = new BufferedInputStream(Channels.newInputStream(channel), BUFFER);
        if (Arrays.equals(before.readNBytes(head.length), head)) {
            return new LogTree(channel, file, Optional.of(before));
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(head), 0);
        return new LogTree(channel, file, Optional.empty());
    }

    /**
     * Goes on after entries that are not given again; their hashes are not looked at.
     *
     * @return false if the file has too few of them: then nothing has changed
     */
    synchronized boolean resume(MerkleFrontier after) throws IOException {
        long hashes = HashOrder.count(after.size());
        if (compared.isEmpty() || channel.size() < offset(hashes)) {
            return false;
        }
        channel.position(offset(hashes));
        compared = Optional.of(new BufferedInputStream(Channels.newInputStream(channel), BUFFER));
        frontier = after;
        inFile = hashes;
        return true;
    }

    /** Compares the hashes in the file with the entries they are of, beginning with the first, while the tree goes on growing. */
    TreeComparison comparison() {
        return new TreeComparison(channel);
    }

    /** Adds the leaf of an entry that is durable. */
    synchronized void append(TreeHash leaf) {
        MerkleFrontier.Growth growth = frontier.grow(leaf);
        for (TreeHash hash : growth.added()) {
            if (compared.isPresent() && isNext(compared.get(), hash)) {
                inFile++;
            } else {
                compared = Optional.empty();
                add(hash);
            }
        }
        frontier = growth.frontier();
    }

    private static boolean isNext(InputStream before, TreeHash hash) {
        try {
            byte[] bytes = before.readNBytes(TreeHash.BYTES);
            return bytes.length == TreeHash.BYTES && TreeHash.of(bytes).equals(hash);
        } catch (IOException e) {
            LOG.warn("the tree's hashes can't be read and are written anew", e);
            return false;
        }
    }

    private void add(TreeHash hash) {
        if (pendingBytes == pending.length) {
            flush();
        }
        if (pendingBytes == pending.length) {
            pending = Arrays.copyOf(pending, 2 * pending.length);
        }
        hash.copyTo(pending, pendingBytes);
        pendingBytes += TreeHash.BYTES;
    }

    /** All entries have been given: what the file holds beyond them was of entries that were never acknowledged. */
    synchronized void complete() {
        compared = Optional.empty();
        flush();
        try {
            file.setLength(offset(inFile));
        } catch (IOException e) {
            LOG.warn("the file of the tree's hashes can't be cut", e);
        }
    }

    /** Brings to the disk what can be brought; not forced, because it can be made again. */
    synchronized void flush() {
        try {
            file.seek(offset(inFile));
            file.write(pending, 0, pendingBytes);
            inFile += pendingBytes / TreeHash.BYTES;
            pendingBytes = 0;
        } catch (IOException e) {
            LOG.warn("the tree's hashes can't be written and are kept in memory", e);
        }
    }

    @Override
    public synchronized long size() {
        return frontier.size();
    }

    synchronized MerkleFrontier frontier() {
        return frontier;
    }

    @Override
    public synchronized TreeHash hash(int level, long index) {
        long position = HashOrder.position(level, index);
        if (position < 0 || position >= HashOrder.count(frontier.size())) {
            throw new IndexOutOfBoundsException("no hash " + index + " at level " + level);
        }
        byte[] bytes = new byte[TreeHash.BYTES];
        if (position >= inFile) {
            System.arraycopy(pending, (int) (position - inFile) * TreeHash.BYTES, bytes, 0, bytes.length);
        } else {
            read(offset(position), bytes);
        }
        return TreeHash.of(bytes);
    }

    private void read(long from, byte[] bytes) {
        try {
            file.seek(from);
            file.readFully(bytes);
        } catch (EOFException e) {
            throw new DamagedJournalException("the file of the tree's hashes has become shorter", e);
        } catch (IOException e) {
            throw new DamagedJournalException("the tree's hashes can't be read", e);
        }
    }

    /** Where in the file a hash begins. */
    static long offset(long hashes) {
        return (hashes + 1) * TreeHash.BYTES;
    }

    @Override
    public synchronized void close() throws IOException {
        flush();
        try (channel) {
            file.close();
        }
    }
}
