package org.onewindow.journal;

import java.util.Optional;

/**
 * What an entry keeps encrypted, once opened: whom it concerns, or a note; at most one of the two. Personal data.
 *
 * @param subject whom the entry concerns
 * @param note what an operator wrote into it
 */
public record PrivatePart(Optional<PrivateSubject> subject, Optional<PrivateNote> note) {
    /** An entry that keeps nothing, or whose private part retention has destroyed. */
    public static final PrivatePart NONE = new PrivatePart(Optional.empty(), Optional.empty());

    /**
     * Reads the bytes of an entry's private part as they were before they were encrypted.
     *
     * @param entry whose they are said to be
     * @param bytes none if there is nothing
     * @throws MalformedEntryException if they are no private part, or another entry's: they don't open the commitment in this one
     */
    public static PrivatePart of(Entry entry, byte[] bytes) throws MalformedEntryException {
        if (bytes.length == 0) {
            return NONE;
        }
        if (PrivateNote.isNote(bytes)) {
            PrivateNote note = PrivateNote.decode(bytes);
            String committed = entry.details().getOrDefault(PrivateNote.COMMITMENT, "");
            expect(note.commitment().equals(committed));
            return new PrivatePart(Optional.empty(), Optional.of(note));
        }
        PrivateSubject subject = PrivateSubject.decode(bytes);
        expect(entry.subjectCommitment().filter(subject.commitment()::equals).isPresent());
        return new PrivatePart(Optional.of(subject), Optional.empty());
    }

    private static void expect(boolean opens) throws MalformedEntryException {
        if (!opens) {
            throw new MalformedEntryException("a private part that is not this entry's");
        }
    }

    /** Nothing of it. */
    @Override
    public String toString() {
        return "PrivatePart";
    }
}
