package org.onewindow.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A hub whose decisions a test makes. */
public final class HubsWord implements CaseDecisions {
    private final List<CaseDecision> known = new ArrayList<>();
    private final List<Consumer<CaseDecision>> listeners = new ArrayList<>();

    /** The hub decides this. */
    public void decide(CaseDecision decision) {
        known.add(decision);
        listeners.forEach(listener -> listener.accept(decision));
    }

    @Override
    public List<CaseDecision> known() {
        return List.copyOf(known);
    }

    @Override
    public void whenDecided(Consumer<CaseDecision> listener) {
        listeners.add(listener);
    }
}
