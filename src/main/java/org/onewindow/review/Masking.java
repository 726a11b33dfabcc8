package org.onewindow.review;

import org.onewindow.journal.PrivateSubject;
import org.onewindow.subject.Masks;
import org.onewindow.subject.SubjectKind;

/** How whom an entry concerns is written. */
public enum Masking {
    /** A person's number with stars, an enterprise's as it is. */
    MASKED,
    /** Whole: only with a second person's approval. */
    WHOLE;

    /** A subject's number so. */
    public String of(PrivateSubject subject) {
        return this == WHOLE || subject.kind().subjectKind() == SubjectKind.ENTERPRISE
                ? subject.number()
                : Masks.number(subject.number());
    }
}
