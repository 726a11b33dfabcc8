package org.onewindow.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.onewindow.journal.DamagedJournalException;
import org.onewindow.journal.JournalRecord;
import org.onewindow.journal.JournalStore;
import org.onewindow.journal.JournalUnavailableException;

/** The journal in segment files. What is read never goes past the last force that succeeded. Safe for use by several threads. */
final class SegmentStore implements JournalStore {
    private final VaultIdentity vault;
    private final PrivateParts privateParts;
    private final SegmentAppender appender;

    SegmentStore(VaultIdentity vault, PrivateParts privateParts, SegmentAppender appender) {
        this.vault = vault;
        this.privateParts = privateParts;
        this.appender = appender;
    }

    @Override
    public String counter() {
        return vault.counter();
    }

    @Override
    public long nextSequence() {
        return appender.newest().next();
    }

    @Override
    public synchronized void append(List<JournalRecord> group) throws JournalUnavailableException {
        long next = nextSequence();
        RecordHash before = appender.newest().newest();
        List<RecordFrame> frames = new ArrayList<>(group.size());
        try {
            for (JournalRecord record : group) {
                if (record.sequence() != next + frames.size()) {
                    throw new IllegalArgumentException("sequence " + record.sequence() + " is out of order");
                }
                byte[] sealed = privateParts.seal(record, before);
                RecordFrame frame =
                        RecordFrame.of(record.sequence(), next, record.day(), before, record.entry(), sealed);
                frames.add(frame);
                before = frame.hash();
            }
            appender.append(frames);
        } catch (IOException e) {
            throw new JournalUnavailableException("the journal's segment could not be written", e);
        }
    }

    @Override
    public Optional<byte[]> newestEntry() {
        return newestFrame().map(RecordFrame::entry);
    }

    private Optional<RecordFrame> newestFrame() {
        long next = nextSequence();
        if (next == 0) {
            return Optional.empty();
        }
        try (Stream<RecordFrame> frames = framesFrom(next - 1)) {
            return frames.findFirst();
        }
    }

    @Override
    public Stream<byte[]> entriesFrom(long sequence) {
        return framesFrom(sequence).map(RecordFrame::entry);
    }

    @Override
    public Stream<byte[]> entriesOn(LocalDate day) {
        return appender.segments().stream()
                .filter(segment -> segment.mayHold(day))
                .flatMap(SegmentStore::frames)
                .filter(frame -> frame.day().equals(day))
                .map(RecordFrame::entry);
    }

    @Override
    public Optional<byte[]> privatePart(long sequence) {
        try (Stream<RecordFrame> frames = framesFrom(sequence)) {
            return frames.findFirst().flatMap(this::opened);
        }
    }

    /**
     * Checks the newest sealed record, and with it through the chain all before it.
     *
     * @throws DamagedJournalException if it was not written with this vault's key
     */
    void expectAuthentic() {
        List<Segment> segments = appender.segments();
        for (int i = segments.size() - 1; i >= 0; i--) {
            try (Stream<RecordFrame> frames = frames(segments.get(i))) {
                Optional<RecordFrame> sealed =
                        frames.filter(frame -> frame.sealed().length > 0).reduce((first, second) -> second);
                if (sealed.isPresent()) {
                    opened(sealed.get());
                    return;
                }
            }
        }
    }

    private Optional<byte[]> opened(RecordFrame frame) {
        try {
            PrivateParts.Opening opening = privateParts.open(frame);
            if (!opening.authentic()) {
                throw new DamagedJournalException("entry " + frame.sequence() + " fails its authentication");
            }
            return opening.plain();
        } catch (IOException e) {
            throw new DamagedJournalException("the key of entry " + frame.sequence() + " can't be read", e);
        }
    }

    /** The hash of the record before a sequence, which stands for all records up to it. */
    RecordHash hashBefore(long sequence) {
        if (sequence == 0) {
            return RecordHash.NONE;
        }
        try (Stream<RecordFrame> frames = framesFrom(sequence - 1)) {
            return frames.findFirst()
                    .map(RecordFrame::hash)
                    .orElseThrow(() -> new IllegalArgumentException("no record before " + sequence));
        }
    }

    /** Records from a sequence on, up to the newest durable one. */
    Stream<RecordFrame> framesFrom(long sequence) {
        return appender.segments().stream()
                .filter(segment -> segment.next() > sequence)
                .flatMap(SegmentStore::frames)
                .filter(frame -> frame.sequence() >= sequence);
    }

    private static Stream<RecordFrame> frames(Segment segment) {
        if (segment.next() == segment.header().firstSequence()) {
            return Stream.empty();
        }
        ByteBuffer content = content(segment.file());
        if (content.limit() < segment.length()) {
            throw new DamagedJournalException(segment.file().getFileName() + " has become shorter");
        }
        content.limit((int) segment.length());
        return Stream.iterate(
                        Optional.of(frame(segment, content, segment.header().length())),
                        Optional::isPresent,
                        frame -> frame.flatMap(read -> following(segment, content, read)))
                .flatMap(Optional::stream);
    }

    private static Optional<RecordFrame> following(Segment segment, ByteBuffer content, RecordFrame read) {
        return read.sequence() + 1 == segment.next()
                ? Optional.empty()
                : Optional.of(frame(segment, content, read.end()));
    }

    private static RecordFrame frame(Segment segment, ByteBuffer content, int position) {
        return RecordFrame.at(content, position)
                .orElseThrow(() ->
                        new DamagedJournalException(segment.file().getFileName() + " was changed at byte " + position));
    }

    private static ByteBuffer content(Path file) {
        try {
            return SegmentCheck.read(file);
        } catch (IOException | VaultRefusedException e) {
            throw new DamagedJournalException(file.getFileName() + " can't be read", e);
        }
    }
}
