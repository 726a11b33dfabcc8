package org.onewindow.offline;

import java.time.Instant;
import java.util.Optional;
import org.onewindow.journal.CaseNumber;
import org.onewindow.lookup.Answer;
import org.onewindow.lookup.PlannedRequest;
import org.onewindow.lookup.RecordCache;
import org.onewindow.subject.SubjectNumber;

/** Keeps records like another cache and shows none: for look-ups that nobody is watching. */
record KeepOnly(RecordCache cache) implements RecordCache {
    @Override
    public void keep(
            SubjectNumber subject,
            CaseNumber caseNumber,
            PlannedRequest request,
            Answer.Found found,
            Instant receivedAt) {
        cache.keep(subject, caseNumber, request, found, receivedAt);
    }

    @Override
    public Optional<Answer.SavedCopy> find(
            SubjectNumber subject, CaseNumber caseNumber, PlannedRequest request, Instant now) {
        return Optional.empty();
    }

    @Override
    public void caseClosed(CaseNumber caseNumber) {
        cache.caseClosed(caseNumber);
    }

    @Override
    public int purge(Instant now) {
        return cache.purge(now);
    }
}
