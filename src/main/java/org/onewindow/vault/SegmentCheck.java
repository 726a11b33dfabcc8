package org.onewindow.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Checks all of a journal before it is trusted: heads, checksums, sequences, and that each record follows the one it says. */
final class SegmentCheck {
    private static final long LARGEST_FILE = 256L * 1024 * 1024;
    private final VaultIdentity vault;
    private final Consumer<RecordFrame> visitor;

    SegmentCheck(VaultIdentity vault) {
        this(vault, frame -> {});
    }

    /**
     * @param visitor is given each record that was found good, in order; the last ones may still turn out to belong to a journal that is refused
     */
    SegmentCheck(VaultIdentity vault, Consumer<RecordFrame> visitor) {
        this.vault = vault;
        this.visitor = visitor;
    }

    /** The name of a segment's file. */
    static String fileName(int number) {
        return "%08d.journal".formatted(number);
    }

    /**
     * The segments in order. The tail that the last one may have beyond them was never acknowledged.
     *
     * @throws VaultRefusedException if anything acknowledged is changed or missing
     */
    List<Segment> check(Path directory) throws IOException, VaultRefusedException {
        return checkAfter(List.of(), directory);
    }

    /** The same without reading the first segments, which are taken as they are given. */
    List<Segment> checkAfter(List<Segment> before, Path directory) throws IOException, VaultRefusedException {
        List<Path> files = files(directory);
        List<ByteBuffer> nextContent = new ArrayList<>();
        List<Segment> segments = new ArrayList<>(before);
        for (int i = before.size(); i < files.size(); i++) {
            ByteBuffer content = nextContent.isEmpty() ? read(files.get(i)) : nextContent.remove(0);
            OptionalLong end = OptionalLong.empty();
            if (i + 1 < files.size()) {
                nextContent.add(read(files.get(i + 1)));
                end = OptionalLong.of(
                        SegmentHeader.decode(nextContent.get(0).duplicate()).firstSequence());
            }
            SegmentHeader header = SegmentHeader.decode(content.duplicate());
            expectPlace(header, i + 1, segments, files.get(i));
            segments.add(records(Segment.empty(files.get(i), header), content, end));
        }
        return segments;
    }

    /**
     * Reads a segment that is followed by another, and whose end is known.
     *
     * @throws VaultRefusedException if it is not as it was
     */
    Segment closed(Segment known) throws IOException, VaultRefusedException {
        ByteBuffer content = read(known.file());
        SegmentHeader header = SegmentHeader.decode(content.duplicate());
        if (!java.util.Arrays.equals(header.encode(), known.header().encode())) {
            throw damaged("segment " + known.file().getFileName() + " has another head");
        }
        Segment found = records(Segment.empty(known.file(), header), content, OptionalLong.of(known.next()));
        if (found.length() != known.length() || !found.newest().equals(known.newest())) {
            throw damaged("segment " + known.file().getFileName() + " holds other entries than were closed in it");
        }
        return found;
    }

    private static List<Path> files(Path directory) throws IOException, VaultRefusedException {
        List<Path> files = new ArrayList<>();
        if (!Files.isDirectory(directory)) {
            throw damaged("the journal's directory is missing");
        }
        try (Stream<Path> listed = Files.list(directory)) {
            long count =
                    listed.filter(file -> file.toString().endsWith(".journal")).count();
            for (int number = 1; number <= count; number++) {
                files.add(directory.resolve(fileName(number)));
            }
        }
        for (Path file : files) {
            if (!Files.isRegularFile(file)) {
                throw damaged("segment " + file.getFileName() + " is missing");
            }
        }
        if (files.isEmpty()) {
            throw damaged("the first segment is missing");
        }
        return files;
    }

    static ByteBuffer read(Path file) throws IOException, VaultRefusedException {
        if (Files.size(file) > LARGEST_FILE) {
            throw damaged("segment " + file.getFileName() + " is too large");
        }
        return ByteBuffer.wrap(Files.readAllBytes(file));
    }

    private void expectPlace(SegmentHeader header, int number, List<Segment> before, Path file)
            throws VaultRefusedException {
        long next = before.isEmpty() ? 0 : before.get(before.size() - 1).next();
        RecordHash newest = before.isEmpty()
                ? RecordHash.NONE
                : before.get(before.size() - 1).newest();
        if (!header.vault().isSame(vault)
                || header.number() != number
                || header.firstSequence() != next
                || !header.before().equals(newest)) {
            throw damaged(
                    "segment " + file.getFileName() + " does not follow the one before it, or is another vault's");
        }
    }

    private Segment records(Segment empty, ByteBuffer content, OptionalLong end) throws VaultRefusedException {
        Segment segment = empty;
        while (segment.length() < content.limit() && (end.isEmpty() || segment.next() < end.getAsLong())) {
            int position = (int) segment.length();
            Optional<RecordFrame> frame = RecordFrame.at(content, position);
            if (frame.isEmpty()) {
                if (end.isPresent() || forcedLater(content, position, segment.next())) {
                    throw damaged("entry " + segment.next() + " in "
                            + segment.file().getFileName() + " was changed or cut, at byte " + position);
                }
                return segment;
            }
            if (frame.get().sequence() != segment.next()
                    || !frame.get().before().equals(segment.newest())) {
                throw damaged("entry " + segment.next() + " in "
                        + segment.file().getFileName() + " does not follow the one before it");
            }
            segment = segment.with(frame.get());
            visitor.accept(frame.get());
        }
        if (end.isPresent() && segment.next() != end.getAsLong()) {
            throw damaged("entries from " + segment.next() + " on are missing in "
                    + segment.file().getFileName());
        }
        return segment;
    }

    /** Whether behind a broken place there is a record of a later group: then the broken one had been acknowledged. */
    private static boolean forcedLater(ByteBuffer content, int broken, long sequence) {
        for (int position = broken + 1; position <= content.limit() - RecordFrame.HEAD; position++) {
            if (content.getInt(position) == RecordFrame.MAGIC
                    && RecordFrame.at(content, position)
                            .filter(frame -> frame.groupFirst() > sequence)
                            .isPresent()) {
                return true;
            }
        }
        return false;
    }

    private static VaultRefusedException damaged(String detail) {
        return new VaultRefusedException(VaultRefusal.JOURNAL_DAMAGED, detail);
    }
}
