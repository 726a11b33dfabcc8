package org.onewindow.casework;

import java.util.Optional;
import java.util.OptionalLong;
import org.onewindow.subject.SubjectNumber;

/**
 * Whom a case concerns, as far as it is known without asking the journal.
 *
 * @param subject its subject, if it was opened since the program started
 * @param sequence the entry that opened it, if it was opened before; the journal keeps the subject beside it
 */
public record CaseOpening(Optional<SubjectNumber> subject, OptionalLong sequence) {
    static final CaseOpening UNKNOWN = new CaseOpening(Optional.empty(), OptionalLong.empty());
}
