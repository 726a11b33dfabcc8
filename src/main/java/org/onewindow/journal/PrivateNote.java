package org.onewindow.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * The private part of an entry in which an operator wrote a note: the note, and the salt that opens the entry's commitment to it. Kept encrypted only.
 *
 * @param text what was written; may be personal data
 * @param salt 32 random bytes, hexadecimal
 */
public record PrivateNote(String text, String salt) {
    /** The detail of an entry that holds the commitment to its note. */
    public static final String COMMITMENT = "noteCommitment";

    /** The field by which a private part is told to be a note. */
    static final String FIELD = "note";

    private static final int VERSION = 1;

    /** The bytes that a store encrypts: canonical JSON with the keys note, salt, v. */
    byte[] encode() {
        return new CanonicalFields()
                .text(FIELD, text)
                .text("salt", salt)
                .number("v", VERSION)
                .bytes();
    }

    /** Reads what {@link #encode()} wrote, and nothing else. */
    static PrivateNote decode(byte[] bytes) throws MalformedEntryException {
        EntryFields fields = new EntryFields(CanonicalJson.read(bytes));
        fields.expectVersion(VERSION);
        PrivateNote note = new PrivateNote(fields.text(FIELD), fields.text("salt"));
        CanonicalJson.expectSame(note.encode(), bytes);
        return note;
    }

    /** Whether a private part is a note and no subject. */
    static boolean isNote(byte[] bytes) throws MalformedEntryException {
        return new EntryFields(CanonicalJson.read(bytes)).optional(FIELD).isPresent();
    }

    /** The entry's commitment this opens: SHA-256 over the salt, a zero byte and the note in UTF-8, hexadecimal. */
    public String commitment() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(HexFormat.of().parseHex(salt));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Nothing of it: a note never reaches a log by accident. */
    @Override
    public String toString() {
        return "PrivateNote";
    }
}
