package org.onewindow.journal.proof;

import java.util.List;
import java.util.Optional;

/**
 * How far a log is and what is in it, as C2SP tlog-checkpoint writes it: three lines. Says nothing until a note over it has been verified: see
 * {@link #signedIn}. Immutable.
 *
 * @param origin which log; not empty, one line
 * @param size how many leaves; unsigned
 * @param root the root of the tree
 */
public record Checkpoint(String origin, long size, TreeHash root) {
    private static final int LINES = 3;

    public Checkpoint {
        if (origin.isEmpty() || origin.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("an origin is one line");
        }
    }

    /** The note's text, the last newline included. */
    public String text() {
        return origin + "\n" + UnsignedDecimal.write(size) + "\n" + root.base64() + "\n";
    }

    /**
     * Reads a note's text. Lines of extensions are allowed and passed over, as the specification asks for; we write none.
     *
     * @throws MalformedProofException if it is no checkpoint
     */
    public static Checkpoint parse(String text) throws MalformedProofException {
        if (!text.endsWith("\n")) {
            throw new MalformedProofException("a checkpoint ends with a newline");
        }
        List<String> lines = List.of(text.substring(0, text.length() - 1).split("\n", -1));
        if (lines.size() < LINES || lines.contains("")) {
            throw new MalformedProofException("a checkpoint has three lines, none of them empty");
        }
        return new Checkpoint(lines.get(0), UnsignedDecimal.read(lines.get(1)), TreeHash.fromBase64(lines.get(2)));
    }

    /** The checkpoint in a note, if the log's own key has signed it: the key's name has to be the origin. */
    public static Optional<Checkpoint> signedIn(SignedNote note, NoteVerifier log) {
        if (!note.isSignedBy(log)) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse(note.text())).filter(checkpoint -> checkpoint.origin.equals(log.name()));
        } catch (MalformedProofException e) {
            return Optional.empty();
        }
    }
}
