package org.onewindow.hub;

import java.util.Optional;
import java.util.function.Predicate;
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

        /** Another counter changed the case since the version this step stands on. */
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
        if (now.state().equals("DECLINED") && !sent.state().equals("CLOSED")) {
            return new Verdict.Refused("declined");
        }
        return now.version() == sent.base() ? accepted(step, sent) : new Verdict.Conflict(sent, now);
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
