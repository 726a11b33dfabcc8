package org.onewindow.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Appends to the last segment, and begins a new one when it is full or when writing or forcing failed: after a failed force nobody knows what of the
 * file is on the disk, so nothing is written to it again and nothing past its last good record is ever read. One thread appends; others may read the
 * list of segments.
 */
final class SegmentAppender implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SegmentAppender.class);

    private final Path directory;
    private final VaultIdentity vault;
    private final long mostBytes;
    private final JournalFile.Opener opener;
    private volatile List<Segment> segments;
    private Optional<JournalFile> current = Optional.empty();
    private boolean closed;

    SegmentAppender(
            Path directory, VaultIdentity vault, long mostBytes, JournalFile.Opener opener, List<Segment> segments) {
        this.directory = directory;
        this.vault = vault;
        this.mostBytes = mostBytes;
        this.opener = opener;
        this.segments = List.copyOf(segments);
    }

    /** Opens the last segment for writing and cuts off what was never acknowledged. Returns the number of bytes cut. */
    long open() throws IOException {
        Segment last = newest();
        long cut = java.nio.file.Files.size(last.file()) - last.length();
        JournalFile file = opener.open(last.file());
        current = Optional.of(file);
        if (cut > 0) {
            LOG.warn("cutting {} unacknowledged bytes off {}", cut, last.file().getFileName());
            file.truncate(last.length());
        }
        file.force();
        return cut;
    }

    List<Segment> segments() {
        return segments;
    }

    Segment newest() {
        return segments.get(segments.size() - 1);
    }

    /** Writes records and forces them together. */
    synchronized void append(List<RecordFrame> frames) throws IOException {
        if (closed) {
            throw new IOException("the vault is closed");
        }
        int size = frames.stream().mapToInt(RecordFrame::length).sum();
        if (current.isPresent() && newest().length() + size > mostBytes && !isEmpty(newest())) {
            current.get().close();
            current = Optional.empty();
        }
        if (current.isEmpty()) {
            begin();
        }
        ByteBuffer bytes = ByteBuffer.allocate(size);
        Segment grown = newest();
        for (RecordFrame frame : frames) {
            bytes.put(frame.bytes());
            grown = grown.with(frame);
        }
        JournalFile file = current.orElseThrow();
        try {
            file.write(bytes.flip(), newest().length());
            file.force();
        } catch (IOException | RuntimeException e) {
            abandon(file);
            throw e;
        }
        replaceNewest(grown);
    }

    private static boolean isEmpty(Segment segment) {
        return segment.next() == segment.header().firstSequence();
    }

    private void begin() throws IOException {
        Segment last = newest();
        SegmentHeader header = new SegmentHeader(vault, last.header().number() + 1, last.next(), last.newest());
        Segment begun = create(directory, header);
        JournalFile file = opener.open(begun.file());
        List<Segment> longer = new ArrayList<>(segments);
        longer.add(begun);
        segments = List.copyOf(longer);
        current = Optional.of(file);
    }

    /** Makes a segment's file with its head, durable before the first record. */
    static Segment create(Path directory, SegmentHeader header) throws IOException {
        Path file = directory.resolve(SegmentCheck.fileName(header.number()));
        DurableFiles.write(file, header.encode());
        return Segment.empty(file, header);
    }

    private void replaceNewest(Segment grown) {
        List<Segment> replaced = new ArrayList<>(segments);
        replaced.set(replaced.size() - 1, grown);
        segments = List.copyOf(replaced);
    }

    private void abandon(JournalFile file) {
        current = Optional.empty();
        try (file) {
            file.truncate(newest().length());
        } catch (IOException e) {
            LOG.warn("could not cut the failed tail off {}", newest().file().getFileName(), e);
        }
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        if (current.isPresent()) {
            current.get().close();
            current = Optional.empty();
        }
    }
}
