package org.onewindow.journal;

import java.util.HexFormat;
import org.onewindow.subject.SubjectNumber;

/** The station's keyed hash of subjects: the same subject gives the same value at this station, and nobody without its key can try numbers. */
@FunctionalInterface
public interface SubjectHash {

    /**
     * HMAC-SHA-256 of {@code subject} under the station's own key.
     *
     * @return 32 bytes
     * @throws JournalUnavailableException if the key is closed: nobody has signed in
     */
    byte[] hash(byte[] subject) throws JournalUnavailableException;

    /**
     * The key by which entries know a subject: {@link #hash} of it in hexadecimal, as {@link Entry#subjectKey()} has it.
     *
     * @throws JournalUnavailableException if the key is closed: nobody has signed in
     */
    default String keyOf(SubjectNumber subject) throws JournalUnavailableException {
        return HexFormat.of().formatHex(hash(SubjectCommitment.subjectBytes(subject.kind(), subject.value())));
    }
}
