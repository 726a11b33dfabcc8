package org.onewindow.casework;

import java.util.List;
import java.util.function.Consumer;

/** Port: what the hub decided about this counter's cases, as its feed brings it. Safe for use by several threads. */
public interface CaseDecisions {
    /** A station without a hub: nothing is ever decided elsewhere. */
    CaseDecisions NONE = new CaseDecisions() {
        @Override
        public List<CaseDecision> known() {
            return List.of();
        }

        @Override
        public void whenDecided(Consumer<CaseDecision> listener) {}
    };

    /**
     * Every decision known now, in the order of the hub's log; answers at once. It may leave out decisions about cases that are closed here for
     * longer than a day.
     */
    List<CaseDecision> known();

    /**
     * Calls {@code listener} with each decision that becomes known from now on, one at a time, on any thread but never the caller's own. A
     * decision may come twice: who listens knows it by its {@link CaseDecision#hubSequence()}.
     */
    void whenDecided(Consumer<CaseDecision> listener);
}
