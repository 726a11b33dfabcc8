package org.onewindow.lookup;

import java.time.Instant;
import java.util.Optional;
import org.onewindow.journal.CaseNumber;
import org.onewindow.subject.SubjectNumber;

/** Keeps nothing and finds nothing. */
enum NoRecordCache implements RecordCache {
    INSTANCE;

    @Override
    public void keep(
            SubjectNumber subject,
            CaseNumber caseNumber,
            PlannedRequest request,
            Answer.Found found,
            Instant receivedAt) {}

    @Override
    public Optional<Answer.SavedCopy> find(
            SubjectNumber subject, CaseNumber caseNumber, PlannedRequest request, Instant now) {
        return Optional.empty();
    }

    @Override
    public void caseClosed(CaseNumber caseNumber) {}

    @Override
    public int purge(Instant now) {
        return 0;
    }
}
