package org.onewindow.casework;

import org.onewindow.journal.CaseNumber;

/** What the hub decided about a step of a case of this counter. */
public sealed interface CaseDecision {
    /** Where the hub's log says it; grows with every decision, so that each is known once. */
    long hubSequence();

    /** The case it is about. */
    CaseNumber caseNumber();

    /** The entry of this counter's journal that it answers. */
    long sequence();

    /**
     * The hub can't take the step; the case at the hub stays as it was.
     *
     * @param reason the hub's word for why, in lower case with hyphens; words under {@code casework.refused.<reason>} where there are any
     */
    record Refused(long hubSequence, CaseNumber caseNumber, long sequence, String reason) implements CaseDecision {}

    /**
     * The step stands on an older version than the hub has: the case was changed elsewhere meanwhile.
     *
     * @param ours the version this counter sent
     * @param theirs the version the hub has
     * @param theirCounter the counter that made the hub's version
     */
    record Conflict(
            long hubSequence,
            CaseNumber caseNumber,
            long sequence,
            CaseVersion ours,
            CaseVersion theirs,
            String theirCounter)
            implements CaseDecision {}
}
