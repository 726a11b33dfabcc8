package org.onewindow.casework;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.onewindow.journal.CaseNumber;

/**
 * What the hub said against steps of this counter. Whether it still stands is read off the case itself, so that nothing has to be kept: a refusal
 * stands until another step was taken, a conflict until a step stands on the hub's version. Safe for use by several threads.
 */
final class CaseTroubles {
    private final Map<CaseNumber, CaseDecision> latest = new ConcurrentHashMap<>();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    CaseTroubles(CaseDecisions decisions) {
        // First listen, then read what is there: what comes in between comes twice, which does no harm.
        decisions.whenDecided(this::decided);
        decisions.known().forEach(this::keep);
    }

    private void decided(CaseDecision decision) {
        keep(decision);
        listeners.forEach(Runnable::run);
    }

    private void keep(CaseDecision decision) {
        latest.merge(
                decision.caseNumber(),
                decision,
                (one, other) -> other.hubSequence() >= one.hubSequence() ? other : one);
    }

    Runnable whenDecided(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
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
