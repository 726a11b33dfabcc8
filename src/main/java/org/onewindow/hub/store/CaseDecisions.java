package org.onewindow.hub.store;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.onewindow.hub.CaseRules;
import org.onewindow.hub.CaseStep;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryDraft;
import org.onewindow.protocol.CaseAtHub;

/** Applies the rules to the steps among a counter's new entries; what was not accepted goes into the hub's log, for the counter's feed. Stateless. */
final class CaseDecisions {
    private final CaseRules rules;

    CaseDecisions(CaseRules rules) {
        this.rules = rules;
    }

    /** Under the lock on the hub's log, so that two counters' steps of one case come one after the other. */
    void apply(Handle handle, List<ReadBatch.Item> fresh, HubLog.Appending hubLog) {
        for (ReadBatch.Item item : fresh) {
            CaseStep.in(item.entry()).ifPresent(step -> apply(handle, step, hubLog));
        }
    }

    private void apply(Handle handle, CaseStep step, HubLog.Appending hubLog) {
        Optional<CaseAtHub> current = step.content().flatMap(sent -> CaseRows.find(handle, sent.caseNumber()));
        CaseRules.Verdict verdict = rules.judge(step, current);
        if (verdict instanceof CaseRules.Verdict.Accepted accepted) {
            CaseRows.put(handle, accepted.now());
            return;
        }
        Entry entry = step.entry();
        Map<String, String> details = new TreeMap<>();
        details.put("counter", entry.counter());
        details.put("sequence", Long.toString(entry.sequence()));
        entry.caseNumber().ifPresent(number -> details.put("case", number.value()));
        Action action = Action.CASE_REFUSED;
        if (verdict instanceof CaseRules.Verdict.Refused refused) {
            details.put("reason", refused.reason());
        } else if (verdict instanceof CaseRules.Verdict.Conflict conflict) {
            action = Action.CASE_CONFLICT;
            tell(conflict, entry, details);
        }
        EntryDraft draft = HubLog.draft(action, details);
        if (entry.caseNumber().isPresent() && entry.matter().isPresent()) {
            draft = draft.inCase(entry.matter().get(), entry.caseNumber().get());
        }
        hubLog.add(draft, Optional.of(entry.counter()));
    }

    private static void tell(CaseRules.Verdict.Conflict conflict, Entry entry, Map<String, String> details) {
        CaseStep.Content sent = conflict.sent();
        CaseAtHub current = conflict.current();
        details.put("base", Long.toString(sent.base()));
        details.put("baseBy", sent.baseBy());
        details.put("current", Long.toString(current.version()));
        details.put("currentCounter", current.counter());
        details.put("sent.version", Long.toString(sent.version()));
        details.put("sent.state", sent.state());
        details.put("sent.received", String.join(",", sent.received()));
        details.put("sent.operator", entry.operator());
        details.put("sent.time", entry.time().toInstant().toString());
        details.put("current.version", Long.toString(current.version()));
        details.put("current.state", current.state());
        details.put("current.received", String.join(",", current.received()));
        details.put("current.operator", current.operator());
        details.put("current.time", current.since().toString());
    }
}
