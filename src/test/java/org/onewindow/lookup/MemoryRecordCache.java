package org.onewindow.lookup;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.onewindow.journal.CaseNumber;
import org.onewindow.subject.SubjectNumber;

/** Saved copies in memory, kept for as long as the test runs whatever their rule says; can be made to fail. */
public final class MemoryRecordCache implements RecordCache {
    private final Map<String, Answer.SavedCopy> copies = new HashMap<>();
    private boolean broken;

    public synchronized void breakDown() {
        broken = true;
    }

    @Override
    public synchronized void keep(
            SubjectNumber subject,
            CaseNumber caseNumber,
            PlannedRequest request,
            Answer.Found found,
            Instant receivedAt) {
        failIfBroken();
        copies.put(key(subject, request), new Answer.SavedCopy(found.records(), receivedAt));
    }

    @Override
    public synchronized Optional<Answer.SavedCopy> find(
            SubjectNumber subject, CaseNumber caseNumber, PlannedRequest request, Instant now) {
        failIfBroken();
        return Optional.ofNullable(copies.get(key(subject, request)));
    }

    @Override
    public synchronized void caseClosed(CaseNumber caseNumber) {}

    @Override
    public synchronized int purge(Instant now) {
        return 0;
    }

    private void failIfBroken() {
        if (broken) {
            throw new IllegalStateException("broken for the test");
        }
    }

    private static String key(SubjectNumber subject, PlannedRequest request) {
        return subject.value() + " " + request.service().code();
    }
}
