package org.onewindow.review;

import org.onewindow.journal.PrivateSubject;
import org.onewindow.subject.NumberMask;
import org.onewindow.subject.SubjectKind;

/** How whom an entry concerns is written. */
public enum Masking {
    /** A person's number with stars, an enterprise's as it is. */
    MASKED,
    /** Whole: only with a second person's approval. */
    WHOLE;

    /** A subject's number so, {@code people} saying how a person's is masked. */
    public String of(PrivateSubject subject, NumberMask people) {
        return this == WHOLE || subject.kind().subjectKind() == SubjectKind.ENTERPRISE
                ? subject.number()
                : people.apply(subject.number());
    }
}
