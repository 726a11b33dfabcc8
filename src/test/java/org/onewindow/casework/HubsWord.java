package org.onewindow.casework;

import java.util.ArrayList;
import java.util.List;

/** A hub whose decisions a test makes. */
public final class HubsWord implements CaseDecisions {
    private final List<CaseDecision> known = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();

    /** The hub decides this. */
    public void decide(CaseDecision decision) {
        known.add(decision);
        List.copyOf(listeners).forEach(Runnable::run);
    }

    @Override
    public List<CaseDecision> known() {
        return List.copyOf(known);
    }

    @Override
    public void whenChanged(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void settled(CaseDecision.Conflict conflict) {
        known.removeIf(one -> one instanceof CaseDecision.Conflict
                && one.caseNumber().equals(conflict.caseNumber())
                && one.sequence() <= conflict.sequence());
    }
}
