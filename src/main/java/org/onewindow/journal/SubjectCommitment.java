package org.onewindow.journal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.onewindow.subject.NumberKind;

/**
 * The commitment to a subject in an entry: SHA-256 over salt (32 bytes), the kind's name in ASCII, a zero byte, and the number in UTF-8. Whoever is
 * given salt and number can check it; without the salt it says nothing, and once the salt is destroyed nobody can.
 */
final class SubjectCommitment {
    static final int SALT_BYTES = 32;

    private SubjectCommitment() {}

    static String of(byte[] salt, NumberKind kind, String number) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(salt);
            return HexFormat.of().formatHex(digest.digest(subjectBytes(kind, number)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The kind's name, a zero byte, the number: what both the commitment and the station's keyed hash are taken over. */
    static byte[] subjectBytes(NumberKind kind, String number) {
        return (kind.name() + '\0' + number).getBytes(StandardCharsets.UTF_8);
    }
}
