package org.onewindow.journal.audit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import org.onewindow.journal.proof.MalformedProofException;
import org.onewindow.journal.proof.MerkleFrontier;

/** Reads an export from its beginning, a line at a time, with bounded memory. Used by one thread. */
final class ExportReader implements AutoCloseable {
    static final String FIRST_LINE = "onewindow-log@v1";
    static final String KEY = "key ";
    static final String START = "start ";
    static final String CHECKPOINT = "checkpoint ";
    static final String BLOCK = "block ";
    private static final int LONGEST_LINE = 1 << 17;
    private static final int MOST_LINES = 2_000;
    private static final int BUFFER = 1 << 18;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int limit;
    private long itemsRead;
    private boolean torn;

    private ExportReader(InputStream in) {
        this.in = in;
    }

    static ExportReader open(Path file) throws IOException {
        return new ExportReader(Files.newInputStream(file));
    }

    /** How many items have been read; one that is opened again can be brought to the same place. */
    long itemsRead() {
        return itemsRead;
    }

    /**
     * The head.
     *
     * @return empty if the file ends within it
     * @throws MalformedProofException if this is no export
     */
    Optional<ExportHead> head() throws IOException, MalformedProofException {
        Optional<String> first = text();
        if (first.isEmpty() || !first.get().equals(FIRST_LINE)) {
            throw new MalformedProofException("not an export of version 1");
        }
        Optional<String> key = text();
        Optional<String> start = text();
        Optional<String> checkpoint = text();
        if (checkpoint.isEmpty()) {
            return Optional.empty();
        }
        MerkleFrontier frontier;
        try {
            frontier = MerkleFrontier.decode(Base64.getDecoder().decode(after(START, start.orElse(""))));
        } catch (IllegalArgumentException e) {
            throw new MalformedProofException("no start");
        }
        String vkey = after(KEY, key.orElse(""));
        return note(after(CHECKPOINT, checkpoint.get())).map(note -> new ExportHead(vkey, frontier, note));
    }

    private static String after(String word, String line) throws MalformedProofException {
        if (!line.startsWith(word)) {
            throw new MalformedProofException("no " + word.strip());
        }
        return line.substring(word.length());
    }

    /** The next item; the end again and again once it was reached, torn or not as it was at first. */
    ExportItem next() throws IOException {
        itemsRead++;
        Optional<byte[]> line = line();
        if (line.isEmpty()) {
            return new ExportItem.End(torn);
        }
        if (line.get().length > BLOCK.length() && line.get()[0] == 'b') {
            String text = new String(line.get(), StandardCharsets.UTF_8);
            if (text.startsWith(BLOCK)) {
                try {
                    Optional<String> note = note(text.substring(BLOCK.length()));
                    torn |= note.isEmpty();
                    return note.isPresent() ? new ExportItem.Block(note.get()) : new ExportItem.End(torn);
                } catch (MalformedProofException e) {
                    return new ExportItem.Block("");
                }
            }
        }
        return new ExportItem.Line(line.get());
    }

    private Optional<String> note(String count) throws IOException, MalformedProofException {
        int lines;
        try {
            lines = Integer.parseInt(count);
        } catch (NumberFormatException e) {
            throw new MalformedProofException("no number of lines");
        }
        if (lines < 0 || lines > MOST_LINES) {
            throw new MalformedProofException("too many lines");
        }
        StringBuilder note = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            Optional<String> line = text();
            if (line.isEmpty()) {
                return Optional.empty();
            }
            note.append(line.get()).append('\n');
        }
        return Optional.of(note.toString());
    }

    private Optional<String> text() throws IOException {
        return line().map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }

    /** A line without its newline; empty at the end and for a last line that has none. What is too long is cut: it can't be an entry. */
    private Optional<byte[]> line() throws IOException {
        ByteArrayOutputStream begun = new ByteArrayOutputStream(0);
        while (true) {
            int end = position;
            while (end < limit && buffer[end] != '\n') {
                end++;
            }
            if (end < limit && begun.size() == 0) {
                byte[] line = Arrays.copyOfRange(buffer, position, Math.min(end, position + LONGEST_LINE));
                position = end + 1;
                return Optional.of(line);
            }
            if (begun.size() < LONGEST_LINE) {
                begun.write(buffer, position, end - position);
            }
            if (end < limit) {
                position = end + 1;
                return Optional.of(begun.toByteArray());
            }
            position = 0;
            limit = Math.max(0, in.read(buffer, 0, buffer.length));
            if (limit == 0) {
                torn |= begun.size() > 0;
                return Optional.empty();
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
