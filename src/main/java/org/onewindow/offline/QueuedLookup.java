package org.onewindow.offline;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.access.Role;
import org.onewindow.journal.CaseNumber;
import org.onewindow.lookup.Consent;
import org.onewindow.lookup.Trouble;

/**
 * A service that will be asked when the exchange is back. Without the subject, which only the journal's private part knows.
 *
 * @param requestId the request it was queued under, as the journal has it
 * @param sequence the journal's entry that says so
 * @param matter the matter's code
 * @param service the service's code
 * @param operator who asked; the request will be theirs
 * @param since when it was first queued
 * @param lastTrouble what it met when it was tried last
 */
public record QueuedLookup(
        UUID requestId,
        long sequence,
        CaseNumber caseNumber,
        String matter,
        String service,
        String operator,
        Role role,
        Consent consent,
        Instant since,
        Optional<Trouble> lastTrouble) {

    QueuedLookup met(Trouble trouble) {
        return new QueuedLookup(
                requestId, sequence, caseNumber, matter, service, operator, role, consent, since, Optional.of(trouble));
    }
}
