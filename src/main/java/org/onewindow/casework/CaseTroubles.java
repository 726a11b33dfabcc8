package org.onewindow.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.onewindow.journal.CaseNumber;

/**
 * What the hub said against steps of this counter. Whether it still stands is read off the case itself, so that nothing has to be kept: a refusal
 * stands until another step was taken, a conflict until a step stands on the hub's version. Safe for use by several threads.
 */
final class CaseTroubles {
    private final CaseDecisions decisions;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Map<CaseNumber, CaseDecision> latest;

    CaseTroubles(CaseDecisions decisions) {
        this.decisions = decisions;
        // First listen, then read what is there: nothing is missed in between.
        decisions.whenChanged(this::changed);
        latest = newest();
    }

    private void changed() {
        latest = newest();
        listeners.forEach(Runnable::run);
    }

    private Map<CaseNumber, CaseDecision> newest() {
        Map<CaseNumber, CaseDecision> newest = new HashMap<>();
        decisions
                .known()
                .forEach(decision -> newest.merge(
                        decision.caseNumber(),
                        decision,
                        (one, other) -> other.hubSequence() >= one.hubSequence() ? other : one));
        return newest;
    }

    Runnable whenDecided(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** It need not be remembered any longer. */
    void settled(CaseDecision.Conflict conflict) {
        decisions.settled(conflict);
    }

    /** What stands against a case now. */
    Optional<CaseDecision> of(CaseFile file) {
        return Optional.ofNullable(latest.get(file.number())).filter(decision -> stands(decision, file));
    }

    private static boolean stands(CaseDecision decision, CaseFile file) {
        if (decision instanceof CaseDecision.Conflict conflict) {
            return file.version().base() < conflict.theirs().version();
        }
        return file.sequence().isEmpty() || file.sequence().getAsLong() == decision.sequence();
    }
}
