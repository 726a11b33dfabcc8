package org.onewindow.casework;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.onewindow.journal.CaseNumber;

/**
 * What the hub said against steps of this counter. Whether it still stands is read off the case itself, so that nothing has to be kept: a refusal
 * stands until another step was taken. A conflict stands until a clerk's choice that came after the step it answers: all that was done before that choice
 * is in it, so several steps in conflict are one question. A choice the hub finds in conflict itself is a new one. Safe for use by several threads.
 */
final class CaseTroubles {
    private final CaseDecisions decisions;
    private final Function<CaseNumber, Optional<CaseFile>> files;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Map<CaseNumber, List<CaseDecision>> known;

    CaseTroubles(CaseDecisions decisions, Function<CaseNumber, Optional<CaseFile>> files) {
        this.decisions = decisions;
        this.files = files;
        // First listen, then read what is there: nothing is missed in between.
        decisions.whenChanged(this::changed);
        known = byCase();
    }

    private void changed() {
        forgetWhatIsOver();
        known = byCase();
        listeners.forEach(Runnable::run);
    }

    /** The program may have ended between a choice and its being forgotten, and the hub may say late what it has against the steps before it. */
    private void forgetWhatIsOver() {
        for (CaseDecision decision : decisions.known()) {
            boolean over = files.apply(decision.caseNumber())
                    .filter(file -> !stands(decision, file))
                    .isPresent();
            if (over && decision instanceof CaseDecision.Conflict conflict) {
                decisions.settled(conflict);
            }
        }
    }

    private Map<CaseNumber, List<CaseDecision>> byCase() {
        return decisions.known().stream()
                .sorted(Comparator.comparingLong(CaseDecision::hubSequence).reversed())
                .collect(Collectors.groupingBy(CaseDecision::caseNumber));
    }

    Runnable whenDecided(Runnable listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /** It need not be remembered any longer. */
    void settled(CaseDecision.Conflict conflict) {
        decisions.settled(conflict);
    }

    /** What stands against a case now, the hub's newest word of it. */
    Optional<CaseDecision> of(CaseFile file) {
        return known.getOrDefault(file.number(), List.of()).stream()
                .filter(decision -> stands(decision, file))
                .findFirst();
    }

    private static boolean stands(CaseDecision decision, CaseFile file) {
        if (decision instanceof CaseDecision.Conflict conflict) {
            return file.settled().isEmpty() || file.settled().getAsLong() <= conflict.sequence();
        }
        return file.sequence().isEmpty() || file.sequence().getAsLong() == decision.sequence();
    }
}
