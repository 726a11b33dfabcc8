package org.onewindow.journal;

import java.util.HexFormat;
import org.onewindow.subject.NumberKind;

/**
 * The private part of an entry: who the subject is, and the salt that opens the entry's commitment to them. Kept encrypted only.
 *
 * @param kind the number's kind
 * @param number the whole number; personal data
 * @param salt 32 random bytes, hexadecimal
 */
public record PrivateSubject(NumberKind kind, String number, String salt) {
    private static final int VERSION = 1;

    /** The bytes that a store encrypts: canonical JSON with the keys kind, number, salt, v. */
    byte[] encode() {
        return new CanonicalFields()
                .text("kind", kind.name())
                .text("number", number)
                .text("salt", salt)
                .number("v", VERSION)
                .bytes();
    }

    /** Reads what {@link #encode()} wrote, and nothing else. */
    static PrivateSubject decode(byte[] bytes) throws MalformedEntryException {
        EntryFields fields = new EntryFields(CanonicalJson.read(bytes));
        fields.expectVersion(VERSION);
        PrivateSubject subject = new PrivateSubject(
                fields.constant("kind", NumberKind.class), fields.text("number"), fields.text("salt"));
        CanonicalJson.expectSame(subject.encode(), bytes);
        return subject;
    }

    /** The entry's commitment this opens: see {@link SubjectCommitment}. */
    public String commitment() {
        return SubjectCommitment.of(HexFormat.of().parseHex(salt), kind, number);
    }

    /** Only the kind: a number never reaches a log by accident. */
    @Override
    public String toString() {
        return "PrivateSubject[" + kind + "]";
    }
}
