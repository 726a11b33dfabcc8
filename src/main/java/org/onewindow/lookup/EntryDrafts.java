package org.onewindow.lookup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.onewindow.catalogue.DataItem;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryDraft;

/** What a look-up has journalled. Immutable. */
final class EntryDrafts {
    private final LookupRequest request;

    EntryDrafts(LookupRequest request) {
        this.request = request;
    }

    EntryDraft started(LookupPlan plan) {
        Map<String, String> details = new HashMap<>();
        details.put("consent", request.consent().name());
        details.put("planned", String.valueOf(plan.requests().size()));
        details.put(
                "leftOut",
                String.valueOf(plan.leftOut().stream()
                        .mapToInt(left -> left.items().size())
                        .sum()));
        request.ticket().ifPresent(ticket -> details.put("ticket", ticket.text()));
        return draft(Action.LOOKUP_STARTED).withDetails(details);
    }

    /** {@code why} is {@code first}, {@code retry}, {@code clerk} or {@code queued}. */
    EntryDraft asked(PlannedRequest planned, UUID requestId, String why) {
        return draft(Action.ASKED)
                .asking(planned.service().code(), itemCodes(planned), requestId)
                .withDetails(Map.of("why", why));
    }

    EntryDraft answered(ServiceAnswer answer) {
        Map<String, String> details = new HashMap<>();
        details.put("millis", String.valueOf(answer.took().toMillis()));
        Action action = Action.ANSWERED;
        if (answer.answer() instanceof Answer.Unavailable unavailable) {
            details.put("trouble", unavailable.trouble().name());
        } else if (answer.answer() instanceof Answer.Refused refused) {
            details.put("refusal", refused.refusal().name());
            action = Action.REFUSED;
        } else if (answer.answer() instanceof Answer.NotPermitted) {
            action = Action.REFUSED;
        }
        return draft(action)
                .asking(answer.request().service().code(), itemCodes(answer.request()), answer.requestId())
                .withOutcome(answer.answer().outcome())
                .withHashVerdict(answer.hash().name())
                .withDetails(details);
    }

    /** What stands in for an answer: a saved copy that is shown, or a place in the queue, by the consent it was asked under. */
    EntryDraft standIn(PlannedRequest planned, UUID requestId, Answer standIn) {
        Map<String, String> details = new HashMap<>();
        Action action = Action.LOOKUP_QUEUED;
        if (standIn instanceof Answer.SavedCopy copy) {
            action = Action.SAVED_COPY_SHOWN;
            details.put("savedAt", copy.savedAt().toString());
            copy.reason().ifPresent(reason -> details.put("trouble", reason.name()));
        } else {
            details.put("consent", request.consent().name());
        }
        return draft(action)
                .asking(planned.service().code(), itemCodes(planned), requestId)
                .withOutcome(standIn.outcome())
                .withDetails(details);
    }

    EntryDraft finished(LookupSummary summary, Map<String, String> figures) {
        Map<String, String> details = new HashMap<>(figures);
        details.put("asked", String.valueOf(summary.asked()));
        details.put("found", String.valueOf(summary.found()));
        details.put("failed", String.valueOf(summary.failed()));
        details.put("millis", String.valueOf(summary.took().toMillis()));
        return draft(summary.cancelled() ? Action.LOOKUP_CANCELLED : Action.LOOKUP_FINISHED)
                .withDetails(details);
    }

    private EntryDraft draft(Action action) {
        return EntryDraft.of(
                        action,
                        request.operator().name(),
                        request.operator().role().name())
                .about(request.subject())
                .inCase(request.matter().code(), request.caseNumber());
    }

    private static List<String> itemCodes(PlannedRequest planned) {
        return planned.items().stream().map(DataItem::code).toList();
    }
}
