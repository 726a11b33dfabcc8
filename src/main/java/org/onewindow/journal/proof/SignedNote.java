package org.onewindow.journal.proof;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Text with signatures below it, as C2SP signed-note writes it. To be ignored until {@link #isSignedBy} has said yes. Immutable.
 *
 * @param text ends with a newline
 * @param signatures at least one, at most {@value #MOST_SIGNATURES}
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    private static final int MOST_SIGNATURES = 64;
    private static final int LONGEST = 1 << 16;

    public SignedNote {
        signatures = List.copyOf(signatures);
        if (!isNoteText(text) || signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
            throw new IllegalArgumentException("no note's text, or too few or too many signatures");
        }
    }

    /**
     * Reads a whole note.
     *
     * @throws MalformedProofException if it is none: no signature, control characters, more than 64 KiB
     */
    public static SignedNote parse(String note) throws MalformedProofException {
        int gap = note.lastIndexOf("\n\n");
        if (note.length() > LONGEST || gap < 0 || !note.endsWith("\n") || !isNoteText(note)) {
            throw new MalformedProofException("not a signed note");
        }
        String below = note.substring(gap + 2);
        if (below.isEmpty()) {
            throw new MalformedProofException("a note without signatures");
        }
        List<NoteSignature> signatures = new ArrayList<>();
        for (String line : below.substring(0, below.length() - 1).split("\n", -1)) {
            signatures.add(NoteSignature.parse(line));
        }
        if (signatures.size() > MOST_SIGNATURES) {
            throw new MalformedProofException("too many signatures");
        }
        return new SignedNote(note.substring(0, gap + 1), signatures);
    }

    /** The whole note. */
    public String encode() {
        return text + "\n"
                + signatures.stream().map(signature -> signature.line() + "\n").collect(Collectors.joining());
    }

    /**
     * Whether a key has signed this text. Signatures of other keys say nothing; one line that carries this key's name and id and fails makes it no.
     */
    public boolean isSignedBy(NoteVerifier key) {
        List<NoteSignature> ofKey = signatures.stream()
                .filter(signature -> signature.name().equals(key.name()) && signature.keyId() == key.keyId())
                .toList();
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        return !ofKey.isEmpty() && ofKey.stream().allMatch(signature -> key.verifies(message, signature.signature()));
    }

    /**
     * No control characters but newlines, and whole characters: otherwise two texts could have the same bytes. Written out, because an export of a million
     * entries has tens of millions of characters in its notes.
     */
    private static boolean isNoteText(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' && c != '\n') {
                return false;
            }
            if (Character.isSurrogate(c)) {
                if (i + 1 == text.length() || !Character.isSurrogatePair(c, text.charAt(i + 1))) {
                    return false;
                }
                i++;
            }
        }
        return text.endsWith("\n");
    }
}
