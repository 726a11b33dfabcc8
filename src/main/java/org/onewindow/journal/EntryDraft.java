package org.onewindow.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.onewindow.subject.SubjectNumber;

/**
 * What a use case wants journalled. The journal adds sequence, time, counter and the commitment to the subject; the subject itself goes only into
 * the encrypted payload.
 *
 * @param action what was done
 * @param operator the operator's sign-in name; empty for the program itself
 * @param role the operator's role by name; empty likewise
 * @param subject whom it concerns
 * @param matter the matter's code
 * @param caseNumber the case it belongs to
 * @param service the service's code
 * @param items codes of the items asked for, shown or revealed
 * @param outcome the outcome's name, in lower case with hyphens
 * @param requestId the X-Road request ID
 * @param hashVerdict the hash verdict's name
 * @param details further facts, keys and values ASCII, never personal data, for example figures
 */
public record EntryDraft(
        Action action,
        String operator,
        String role,
        Optional<SubjectNumber> subject,
        Optional<String> matter,
        Optional<CaseNumber> caseNumber,
        Optional<String> service,
        List<String> items,
        Optional<String> outcome,
        Optional<UUID> requestId,
        Optional<String> hashVerdict,
        Map<String, String> details) {

    public EntryDraft {
        items = List.copyOf(items);
        details = Map.copyOf(details);
    }

    /** A draft with only an action and the operator who did it. */
    public static EntryDraft of(Action action, String operator, String role) {
        return new EntryDraft(
                action,
                operator,
                role,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Map.of());
    }

    /** The same, about {@code subject}. */
    public EntryDraft about(SubjectNumber subject) {
        return new EntryDraft(
                action,
                operator,
                role,
                Optional.of(subject),
                matter,
                caseNumber,
                service,
                items,
                outcome,
                requestId,
                hashVerdict,
                details);
    }

    /** The same, within a matter and a case. */
    public EntryDraft inCase(String matter, CaseNumber caseNumber) {
        return new EntryDraft(
                action,
                operator,
                role,
                subject,
                Optional.of(matter),
                Optional.of(caseNumber),
                service,
                items,
                outcome,
                requestId,
                hashVerdict,
                details);
    }

    /** The same, for a request to a service. */
    public EntryDraft asking(String service, List<String> items, UUID requestId) {
        return new EntryDraft(
                action,
                operator,
                role,
                subject,
                matter,
                caseNumber,
                Optional.of(service),
                items,
                outcome,
                Optional.of(requestId),
                hashVerdict,
                details);
    }

    /** The same, with the items it concerns. */
    public EntryDraft withItems(List<String> items) {
        return new EntryDraft(
                action,
                operator,
                role,
                subject,
                matter,
                caseNumber,
                service,
                items,
                outcome,
                requestId,
                hashVerdict,
                details);
    }

    /** The same, with an outcome. */
    public EntryDraft withOutcome(String outcome) {
        return new EntryDraft(
                action,
                operator,
                role,
                subject,
                matter,
                caseNumber,
                service,
                items,
                Optional.of(outcome),
                requestId,
                hashVerdict,
                details);
    }

    /** The same, with the verdict on the exchange's request hash. */
    public EntryDraft withHashVerdict(String hashVerdict) {
        return new EntryDraft(
                action,
                operator,
                role,
                subject,
                matter,
                caseNumber,
                service,
                items,
                outcome,
                requestId,
                Optional.of(hashVerdict),
                details);
    }

    /** The same, with further facts instead of those it had. */
    public EntryDraft withDetails(Map<String, String> details) {
        return new EntryDraft(
                action,
                operator,
                role,
                subject,
                matter,
                caseNumber,
                service,
                items,
                outcome,
                requestId,
                hashVerdict,
                details);
    }
}
