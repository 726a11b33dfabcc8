package org.onewindow.lookup;

import java.time.Instant;
import java.util.Optional;
import org.onewindow.journal.CaseNumber;
import org.onewindow.subject.SubjectNumber;

/**
 * Port: the copies of records that this counter may keep for a while, so that a clerk can go on through an outage. Each item's
 * {@link org.onewindow.catalogue.CacheRule} decides whether and how long it is kept; what may never be kept is dropped before anything is written.
 *
 * <p>It is a convenience and never fails a look-up: what goes wrong inside is logged without personal data, and then nothing is kept or found. Blocks
 * on the disk, so it is never called on the JavaFX thread. Implementations are safe for use by several threads.
 */
public interface RecordCache {

    /**
     * Keeps what may be kept of records that were just found, instead of an older copy for the same subject and service.
     *
     * @param caseNumber the case they were asked for; items kept only in an open case go with it
     * @param receivedAt what the copy's age and term count from
     */
    void keep(
            SubjectNumber subject,
            CaseNumber caseNumber,
            PlannedRequest request,
            Answer.Found found,
            Instant receivedAt);

    /**
     * The copy kept for a request: only items it asks for whose term has not passed at {@code now}, those kept only in an open case just for that
     * case.
     *
     * @return empty if nothing of it is kept
     */
    Optional<Answer.SavedCopy> find(SubjectNumber subject, CaseNumber caseNumber, PlannedRequest request, Instant now);

    /** Forgets, from the disk too, what was kept for a case that is closed now. */
    void caseClosed(CaseNumber caseNumber);

    /**
     * Forgets, from the disk too, whatever is past its term.
     *
     * @return how many copies went
     */
    int purge(Instant now);

    /** A counter that keeps no copies. */
    static RecordCache none() {
        return NoRecordCache.INSTANCE;
    }
}
