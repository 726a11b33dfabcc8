package org.onewindow.journal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
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
 * @param note what an operator wrote; may be personal data, so it goes only into the encrypted payload, with a commitment to it among the details
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
        Map<String, String> details,
        Optional<String> note) {

    public EntryDraft {
        items = List.copyOf(items);
        details = Map.copyOf(details);
    }

    /** A draft with only an action and the operator who did it. */
    public static EntryDraft of(Action action, String operator, String role) {
        return new Parts(action, operator, role).draft();
    }

    /**
     * The program's own word that a check of a log did not hold, for whoever reviews the day.
     *
     * @param what which check, ASCII in lower case with hyphens
     */
    public static EntryDraft failedCheck(String what) {
        return of(Action.CONFIGURATION_CHANGED, "", "")
                .withOutcome("noticed")
                .withDetails(Map.of("change", what, "check", "failed"));
    }

    /** The same, about {@code subject}. */
    public EntryDraft about(SubjectNumber subject) {
        return changed(parts -> parts.subject = Optional.of(subject));
    }

    /** The same, within a matter and a case. */
    public EntryDraft inCase(String matter, CaseNumber caseNumber) {
        return changed(parts -> {
            parts.matter = Optional.of(matter);
            parts.caseNumber = Optional.of(caseNumber);
        });
    }

    /** The same, for a request to a service. */
    public EntryDraft asking(String service, List<String> items, UUID requestId) {
        return changed(parts -> {
            parts.service = Optional.of(service);
            parts.items = items;
            parts.requestId = Optional.of(requestId);
        });
    }

    /** The same, with the items it concerns. */
    public EntryDraft withItems(List<String> items) {
        return changed(parts -> parts.items = items);
    }

    /** The same, with an outcome. */
    public EntryDraft withOutcome(String outcome) {
        return changed(parts -> parts.outcome = Optional.of(outcome));
    }

    /** The same, with the verdict on the exchange's request hash. */
    public EntryDraft withHashVerdict(String hashVerdict) {
        return changed(parts -> parts.hashVerdict = Optional.of(hashVerdict));
    }

    /** The same, with further facts instead of those it had. */
    public EntryDraft withDetails(Map<String, String> details) {
        return changed(parts -> parts.details = details);
    }

    /**
     * The same, with a note that only the station may read. Of whom it is about the entry then keeps the key alone, no commitment: the note takes
     * the place of the identity, which an entry beside it has to keep.
     */
    public EntryDraft withNote(String note) {
        return changed(parts -> parts.note = Optional.of(note));
    }

    private EntryDraft changed(Consumer<Parts> change) {
        Parts parts = new Parts(action, operator, role);
        parts.subject = subject;
        parts.matter = matter;
        parts.caseNumber = caseNumber;
        parts.service = service;
        parts.items = items;
        parts.outcome = outcome;
        parts.requestId = requestId;
        parts.hashVerdict = hashVerdict;
        parts.details = details;
        parts.note = note;
        change.accept(parts);
        return parts.draft();
    }

    /** A draft's fields while one of them is being changed. */
    private static final class Parts {
        private final Action action;
        private final String operator;
        private final String role;
        private Optional<SubjectNumber> subject = Optional.empty();
        private Optional<String> matter = Optional.empty();
        private Optional<CaseNumber> caseNumber = Optional.empty();
        private Optional<String> service = Optional.empty();
        private List<String> items = List.of();
        private Optional<String> outcome = Optional.empty();
        private Optional<UUID> requestId = Optional.empty();
        private Optional<String> hashVerdict = Optional.empty();
        private Map<String, String> details = Map.of();
        private Optional<String> note = Optional.empty();

        Parts(Action action, String operator, String role) {
            this.action = action;
            this.operator = operator;
            this.role = role;
        }

        EntryDraft draft() {
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
                    details,
                    note);
        }
    }
}
