package org.onewindow.hub;

import java.util.Optional;
import java.util.function.Predicate;
import org.onewindow.journal.Action;
import org.onewindow.protocol.CaseAtHub;

/**
 * What the hub makes of a case's next step. Only the step itself can be refused: whatever the verdict, its entry stays in the counter's log and what
 * comes after it goes on. Stateless; safe for use by several threads.
 */
public final class CaseRules {
    private final Predicate<String> knownMatters;

    /** Rules for a station that takes in cases of these matters. */
    public CaseRules(Predicate<String> knownMatters) {
        this.knownMatters = knownMatters;
    }

    /** What becomes of a step. */
    public sealed interface Verdict {
        /** It is the case's newest version now. */
        record Accepted(CaseAtHub now) implements Verdict {}

        /** The version this step stands on is not the one the hub has: another counter changed the case. */
        record Conflict(CaseStep.Content sent, CaseAtHub current) implements Verdict {}

        /** The hub won't have it; the reason is one word of {@code src/docs/hub.md}. */
        record Refused(String reason) implements Verdict {}
    }

    /**
     * Judges a step.
     *
     * @param current the case as the hub has it now
     */
    public Verdict judge(CaseStep step, Optional<CaseAtHub> current) {
        if (step.content().isEmpty()) {
            return new Verdict.Refused("malformed-step");
        }
        CaseStep.Content sent = step.content().get();
        if (!sent.matter().isEmpty() && !knownMatters.test(sent.matter())) {
            return new Verdict.Refused("unknown-matter");
        }
        if (current.isEmpty()) {
            return sent.base() == 0 ? accepted(step, sent) : new Verdict.Refused("unknown-case");
        }
        CaseAtHub now = current.get();
        if (now.state().equals("CLOSED")) {
            return new Verdict.Refused("closed");
        }
        // A number alone is no version: what another counter made meanwhile may have the same.
        boolean knewOfIt = now.version() == sent.base() && now.counter().equals(sent.baseBy());
        // asked before what the state allows: whoever did not know of the other counter's step is to see it and choose
        if (!knewOfIt) {
            return new Verdict.Conflict(sent, now);
        }
        return now.state().equals("DECLINED") && !endsOrSettles(step, sent)
                ? new Verdict.Refused("declined")
                : accepted(step, sent);
    }

    /** What may follow a case that was declined: its closing, and the choice of a clerk who saw both versions of it. */
    private static boolean endsOrSettles(CaseStep step, CaseStep.Content sent) {
        return sent.state().equals("CLOSED") || step.entry().action() == Action.CASE_CONFLICT_SETTLED;
    }

    private static Verdict accepted(CaseStep step, CaseStep.Content sent) {
        return new Verdict.Accepted(new CaseAtHub(
                sent.caseNumber(),
                sent.version(),
                sent.state(),
                sent.matter(),
                sent.received(),
                step.entry().counter(),
                step.entry().operator(),
                step.entry().time().toInstant()));
    }
}
