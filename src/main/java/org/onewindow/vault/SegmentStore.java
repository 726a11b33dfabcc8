package org.onewindow.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.onewindow.journal.DamagedJournalException;
import org.onewindow.journal.JournalRecord;
import org.onewindow.journal.JournalStore;
import org.onewindow.journal.JournalUnavailableException;
import org.onewindow.journal.KeptRecord;

/** The journal in segment files. What is read never goes past the last force that succeeded. Safe for use by several threads. */
final class SegmentStore implements JournalStore {
    private final VaultIdentity vault;
    private final PrivateParts privateParts;
    private final SegmentAppender appender;
    private final MarkedSegments marked;

    SegmentStore(VaultIdentity vault, PrivateParts privateParts, SegmentAppender appender, MarkedSegments marked) {
        this.vault = vault;
        this.privateParts = privateParts;
        this.appender = appender;
        this.marked = marked;
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
        if (marked.damage().isPresent()) {
            throw new JournalUnavailableException(
                    "the journal is damaged: " + marked.damage().get());
        }
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
    public Stream<KeptRecord> recordsFrom(long sequence) {
        return framesFrom(sequence).map(Kept::new);
    }

    @Override
    public Stream<KeptRecord> recordsOn(LocalDate day) {
        return appender.segments().stream()
                .filter(segment -> segment.mayHold(day))
                .map(marked::readable)
                .flatMap(segment -> frames(segment, 0))
                .filter(frame -> frame.day().equals(day))
                .map(Kept::new);
    }

    /** A record that was read, and can be opened without being read again. */
    private final class Kept implements KeptRecord {
        private final RecordFrame frame;

        Kept(RecordFrame frame) {
            this.frame = frame;
        }

        @Override
        public byte[] entry() {
            return frame.entry();
        }

        @Override
        public Optional<byte[]> privatePart() {
            return opened(frame);
        }
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
            Optional<RecordFrame> sealed = newestSealed(marked.readable(segments.get(i)));
            if (sealed.isPresent()) {
                opened(sealed.get());
                return;
            }
        }
    }

    private static Optional<RecordFrame> newestSealed(Segment segment) {
        if (segment.next() == segment.header().firstSequence()) {
            return Optional.empty();
        }
        Optional<RecordFrame> newest = Optional.empty();
        for (int stretch = segment.places().stretches() - 1; stretch >= 0 && newest.isEmpty(); stretch--) {
            newest = stretch(segment, stretch)
                    .filter(frame -> frame.sealed().length > 0)
                    .reduce((first, second) -> second);
        }
        return newest;
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

    /** Records from a sequence on, up to the newest durable one; read a stretch of some hundred at a time. */
    Stream<RecordFrame> framesFrom(long sequence) {
        return appender.segments().stream()
                .filter(segment -> segment.next() > sequence)
                .map(marked::readable)
                .flatMap(segment -> frames(segment, stretchOf(segment, sequence)))
                .filter(frame -> frame.sequence() >= sequence);
    }

    private static int stretchOf(Segment segment, long sequence) {
        return segment.places()
                .stretchOf(Math.max(0, sequence - segment.header().firstSequence()));
    }

    private static Stream<RecordFrame> frames(Segment segment, int fromStretch) {
        return segment.next() == segment.header().firstSequence()
                ? Stream.empty()
                : IntStream.range(fromStretch, segment.places().stretches())
                        .boxed()
                        .flatMap(stretch -> stretch(segment, stretch));
    }

    private static Stream<RecordFrame> stretch(Segment segment, int stretch) {
        int begin = segment.places().begin(stretch, segment.header().length());
        ByteBuffer content = content(segment, begin, segment.places().begin(stretch + 1, (int) segment.length()));
        return Stream.iterate(
                        Optional.of(frame(segment, content, begin, 0)),
                        Optional::isPresent,
                        frame -> frame.flatMap(read -> following(segment, content, begin, read)))
                .flatMap(Optional::stream);
    }

    private static Optional<RecordFrame> following(Segment segment, ByteBuffer content, int begin, RecordFrame read) {
        return read.end() == content.limit()
                ? Optional.empty()
                : Optional.of(frame(segment, content, begin, read.end()));
    }

    private static RecordFrame frame(Segment segment, ByteBuffer content, int begin, int position) {
        return RecordFrame.at(content, position)
                .orElseThrow(() -> new DamagedJournalException(
                        segment.file().getFileName() + " was changed at byte " + (begin + position)));
    }

    private static ByteBuffer content(Segment segment, int begin, int end) {
        ByteBuffer content = ByteBuffer.allocate(end - begin);
        try (FileChannel channel = FileChannel.open(segment.file(), StandardOpenOption.READ)) {
            while (content.hasRemaining()) {
                if (channel.read(content, begin + content.position()) < 0) {
                    throw new DamagedJournalException(segment.file().getFileName() + " has become shorter");
                }
            }
        } catch (IOException e) {
            throw new DamagedJournalException(segment.file().getFileName() + " can't be read", e);
        }
        return content.flip();
    }
}
