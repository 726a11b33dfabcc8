package org.onewindow.review;

/** What came of signing a day off. */
public sealed interface SignOffOutcome {
    /** Signed; it is in the journal. */
    record Signed(SignedDay signed) implements SignOffOutcome {}

    /** Not signed. */
    record Refused(ReviewRefusal reason) implements SignOffOutcome {}
}
