package org.onewindow.lookup;

import java.util.Optional;
import org.onewindow.access.Operator;
import org.onewindow.catalogue.Matter;
import org.onewindow.journal.CaseNumber;
import org.onewindow.subject.SubjectKind;
import org.onewindow.subject.SubjectNumber;

/**
 * One look-up: whom, for what, by whom, in which case.
 *
 * @param ticket the citizen's ticket of the number machine, where there is one
 */
public record LookupRequest(
        SubjectNumber subject,
        Matter matter,
        Consent consent,
        Operator operator,
        CaseNumber caseNumber,
        Optional<QueueTicket> ticket) {

    /** The same without a ticket. */
    public LookupRequest(
            SubjectNumber subject, Matter matter, Consent consent, Operator operator, CaseNumber caseNumber) {
        this(subject, matter, consent, operator, caseNumber, Optional.empty());
    }

    /**
     * The enterprise that an agent acts for. A person who is represented is never named so: the exchange's header is for organisations, and a
     * person's number belongs into no header.
     */
    Optional<SubjectNumber> representedParty() {
        return consent == Consent.AGENT_AUTHORISED && subject.subjectKind() == SubjectKind.ENTERPRISE
                ? Optional.of(subject)
                : Optional.empty();
    }
}
