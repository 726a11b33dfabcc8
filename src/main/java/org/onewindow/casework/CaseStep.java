package org.onewindow.casework;

import org.onewindow.journal.Action;

/** What a clerk can do with a case that is undecided; words under {@code casework.step.<name>}. */
public enum CaseStep {
    /** Take the case in: everything it needs is there. */
    ACCEPT(Action.CASE_ACCEPTED, CaseState.ACCEPTED),
    /** Give it back until the citizen has brought more. */
    ASK_FOR_MORE(Action.CASE_RETURNED, CaseState.RETURNED),
    /** Turn it down. */
    DECLINE(Action.CASE_DECLINED, CaseState.DECLINED);

    private final Action action;
    private final CaseState result;

    CaseStep(Action action, CaseState result) {
        this.action = action;
        this.result = result;
    }

    /** How the journal calls it. */
    public Action action() {
        return action;
    }

    /** The state it brings a case to. */
    public CaseState result() {
        return result;
    }
}
