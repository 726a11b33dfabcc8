package org.onewindow.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;

/**
 * Lines of text in a small file whose last line is a sum of those before it.
 *
 * @param lines without the sum
 * @param state whether they are as they were written
 */
record SummedLines(List<String> lines, State state) {
    private static final String SUM = "sum ";

    /** What the last line says of the others. */
    enum State {
        /** The sum is right. */
        WHOLE,
        /** There is no sum: an older version wrote it, or its end is lost. */
        NOT_SUMMED,
        /** The sum is another's. */
        DAMAGED
    }

    SummedLines {
        lines = List.copyOf(lines);
    }

    /** @throws IOException if it can't be read, a file that isn't there included */
    static SummedLines read(Path file) throws IOException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(DurableFiles.read(file)))
                    .toString();
        } catch (CharacterCodingException e) {
            return new SummedLines(List.of(), State.DAMAGED);
        }
        int last = text.lastIndexOf('\n', text.length() - 2) + 1;
        if (!text.startsWith(SUM, last)) {
            return new SummedLines(text.lines().toList(), State.NOT_SUMMED);
        }
        String above = text.substring(0, last);
        return text.substring(last).equals(sum(above))
                ? new SummedLines(above.lines().toList(), State.WHOLE)
                : new SummedLines(List.of(), State.DAMAGED);
    }

    /** In place of what was there; durable on return. */
    static void write(Path file, List<String> lines) throws IOException {
        StringBuilder text = new StringBuilder();
        lines.forEach(line -> text.append(line).append('\n'));
        DurableFiles.write(file, text.append(sum(text.toString())).toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String sum(String text) {
        byte[] hash = Digests.sha256(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
        return SUM + HexFormat.of().formatHex(hash) + "\n";
    }
}
