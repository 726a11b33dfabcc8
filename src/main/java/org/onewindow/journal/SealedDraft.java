package org.onewindow.journal;

import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** A draft whose subject has become a key and a commitment; what is missing is only its place and time. */
final class SealedDraft {
    private final EntryDraft draft;
    private final Optional<String> subjectKey;
    private final Optional<String> subjectCommitment;
    private final byte[] privatePart;

    SealedDraft(EntryDraft draft, Optional<String> subjectKey, Optional<String> subjectCommitment, byte[] privatePart) {
        this.draft = draft;
        this.subjectKey = subjectKey;
        this.subjectCommitment = subjectCommitment;
        this.privatePart = privatePart;
    }

    static SealedDraft aboutNobody(EntryDraft draft) {
        return new SealedDraft(draft, Optional.empty(), Optional.empty(), new byte[0]);
    }

    byte[] privatePart() {
        return privatePart;
    }

    Entry entry(long sequence, OffsetDateTime time, String counter) {
        return new Entry(
                sequence,
                time.truncatedTo(ChronoUnit.MILLIS),
                counter,
                draft.action(),
                draft.operator(),
                draft.role(),
                subjectKey,
                subjectCommitment,
                draft.matter(),
                draft.caseNumber(),
                draft.service(),
                draft.items(),
                draft.outcome(),
                draft.requestId(),
                draft.hashVerdict(),
                draft.details());
    }
}
