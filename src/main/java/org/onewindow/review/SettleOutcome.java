package org.onewindow.review;

/** What came of settling a flag. */
public sealed interface SettleOutcome {
    /** Settled; it is in the journal. */
    record Settled(Settlement settlement) implements SettleOutcome {}

    /** Not settled. */
    record Refused(ReviewRefusal reason) implements SettleOutcome {}
}
