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
 * @param lastTrouble what it met when it was tried last, or what its service met meanwhile
 * @param nextTry when it is tried again, if that is only a matter of time; by the clock as it stood at the failure, to be shown
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
        Optional<Trouble> lastTrouble,
        Optional<Instant> nextTry) {

    QueuedLookup met(Trouble trouble) {
        return with(Optional.of(trouble), nextTry);
    }

    QueuedLookup resting(Optional<Trouble> trouble, Instant until) {
        return with(trouble.or(() -> lastTrouble), Optional.of(until));
    }

    private QueuedLookup with(Optional<Trouble> trouble, Optional<Instant> next) {
        return new QueuedLookup(
                requestId, sequence, caseNumber, matter, service, operator, role, consent, since, trouble, next);
    }

    /** Whether both are the same look-up, whatever it has met. */
    boolean isSameAs(QueuedLookup other) {
        return requestId.equals(other.requestId);
    }

    /** Whether both can be asked by one look-up. */
    boolean goesWith(QueuedLookup other) {
        return caseNumber.equals(other.caseNumber)
                && matter.equals(other.matter)
                && operator.equals(other.operator)
                && role == other.role
                && consent == other.consent;
    }
}
