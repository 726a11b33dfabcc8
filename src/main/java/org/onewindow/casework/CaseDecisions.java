package org.onewindow.casework;

import java.util.List;

/** Port: what the hub decided about this counter's cases, as its feed brings it. Safe for use by several threads. */
public interface CaseDecisions {
    /** A station without a hub: nothing is ever decided elsewhere. */
    CaseDecisions NONE = new CaseDecisions() {
        @Override
        public List<CaseDecision> known() {
            return List.of();
        }

        @Override
        public void whenChanged(Runnable listener) {}

        @Override
        public void settled(CaseDecision.Conflict conflict) {}
    };

    /**
     * Every decision known now, in the order of the hub's log; answers at once. Refusals of long ago may be left out, and conflicts that were settled; a
     * conflict that was not settled never is.
     */
    List<CaseDecision> known();

    /**
     * Calls {@code listener} whenever other decisions are known than before, one call at a time, on any thread but never the caller's own. A decision goes too
     * when the hub came back from an old copy and decides anew.
     */
    void whenChanged(Runnable listener);

    /**
     * A clerk has settled a conflict, and that is durable: neither it nor what the hub had against earlier steps of the same case need be remembered any
     * longer. Blocks on the disk.
     */
    void settled(CaseDecision.Conflict conflict);
}
