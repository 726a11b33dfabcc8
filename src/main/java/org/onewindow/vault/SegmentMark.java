package org.onewindow.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalLong;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.MerkleFrontier;

/**
 * What the closed segments of a journal hold, said in a few lines: for each its number, the bytes of its records and of its file, the sequence after its
 * last record, that record's hash, and the first and last day. By the hashes nothing else can stand in them; the mark says what they must hold, not that
 * anybody has just looked. Immutable.
 *
 * @param segments from the first on, without gaps; where their records begin is not known
 * @param bytes how long their files are, in their order
 * @param frontier the tree's right edge after the last of them
 * @param revision no entry of theirs speaks of a higher revision of the slots; empty in a mark of before these were journalled
 */
record SegmentMark(List<Segment> segments, List<Long> bytes, MerkleFrontier frontier, OptionalLong revision) {
    private static final int LINE_PARTS = 7;

    SegmentMark {
        segments = List.copyOf(segments);
        bytes = List.copyOf(bytes);
    }

    /** A mark over these segments, which nobody writes to any more. */
    static SegmentMark over(List<Segment> segments, MerkleFrontier frontier, long revision) throws IOException {
        List<Long> bytes = new ArrayList<>();
        for (Segment segment : segments) {
            bytes.add(Files.size(segment.file()));
        }
        return new SegmentMark(segments, bytes, frontier, OptionalLong.of(revision));
    }

    /** The sequence after the last of them. */
    long next() {
        return segments.get(segments.size() - 1).next();
    }

    /** Lines, the last one ended too. */
    String text() {
        StringBuilder text = new StringBuilder(Base64.getEncoder().encodeToString(frontier.encode()));
        revision.ifPresent(number -> text.append(' ').append(number));
        text.append('\n');
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            text.append(segment.header().number()).append(' ').append(segment.length());
            text.append(' ').append(bytes.get(i)).append(' ').append(segment.next());
            text.append(' ').append(HexFormat.of().formatHex(segment.newest().bytes()));
            text.append(' ').append(segment.earliest().toEpochDay());
            text.append(' ').append(segment.latest().toEpochDay()).append('\n');
        }
        return text.toString();
    }

    /**
     * Reads what {@link #text()} wrote of a vault's journal.
     *
     * @throws MalformedProofException if it is no mark
     */
    static SegmentMark parse(String text, VaultIdentity vault, Path journal) throws MalformedProofException {
        List<String> lines = text.lines().toList();
        List<Segment> segments = new ArrayList<>();
        List<Long> bytes = new ArrayList<>();
        try {
            String[] first = (lines.isEmpty() ? "" : lines.get(0)).split(" ", 2);
            MerkleFrontier frontier = MerkleFrontier.decode(Base64.getDecoder().decode(first[0]));
            OptionalLong revision =
                    first.length == 1 ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(first[1]));
            long next = 0;
            RecordHash newest = RecordHash.NONE;
            for (String line : lines.subList(1, lines.size())) {
                String[] parts = line.split(" ", -1);
                if (parts.length != LINE_PARTS || Integer.parseInt(parts[0]) != segments.size() + 1) {
                    throw new MalformedProofException("no line of a mark");
                }
                SegmentHeader header = new SegmentHeader(vault, segments.size() + 1, next, newest);
                next = Long.parseLong(parts[3]);
                newest = new RecordHash(HexFormat.of().parseHex(parts[4]));
                bytes.add(Long.parseLong(parts[2]));
                segments.add(new Segment(
                        journal.resolve(SegmentCheck.fileName(header.number())),
                        header,
                        Long.parseLong(parts[1]),
                        next,
                        newest,
                        LocalDate.ofEpochDay(Long.parseLong(parts[5])),
                        LocalDate.ofEpochDay(Long.parseLong(parts[6])),
                        RecordPlaces.NONE));
            }
            if (segments.isEmpty() || frontier.size() != next) {
                throw new MalformedProofException("a mark over nothing, or over another tree");
            }
            return new SegmentMark(segments, bytes, frontier, revision);
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new MalformedProofException("no mark");
        }
    }

    /**
     * Compares the files' lengths and heads with the mark; what is behind the heads is not read.
     *
     * @throws VaultRefusedException if one is missing, or not the one that was marked
     */
    void expectInPlace() throws IOException, VaultRefusedException {
        for (int i = 0; i < segments.size(); i++) {
            Segment segment = segments.get(i);
            byte[] head = segment.header().encode();
            if (!Files.isRegularFile(segment.file())
                    || Files.size(segment.file()) != bytes.get(i)
                    || !Arrays.equals(head, head(segment.file(), head.length))) {
                throw new VaultRefusedException(
                        VaultRefusal.JOURNAL_DAMAGED,
                        "segment " + segment.file().getFileName() + " is not the one that was marked");
            }
        }
    }

    private static byte[] head(Path file, int length) throws IOException {
        ByteBuffer head = ByteBuffer.allocate(length);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            int read = 0;
            while (head.hasRemaining() && read >= 0) {
                read = channel.read(head);
            }
        }
        return head.array();
    }
}
