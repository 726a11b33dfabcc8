package org.onewindow.access;

import java.time.Instant;

/** What came of an attempt to sign in or to unlock. */
public sealed interface SignInOutcome {

    /** Signed in; it is in the journal. */
    record SignedIn(Session session) implements SignInOutcome {}

    /** Unknown name or wrong password; which of the two is not said. The words: {@code access.wrong-credentials}. */
    record WrongCredentials() implements SignInOutcome {}

    /** Too many failures: the next attempt is looked at after {@code until}. The words: {@code access.locked-out}, with the time. */
    record LockedOut(Instant until) implements SignInOutcome {}

    /**
     * The password is right, but the hub can't be reached, and the operator was not at this counter while it could in the last {@code days} days. The
     * words: {@code access.offline-too-long}, with the days.
     */
    record OfflineTooLong(int days) implements SignInOutcome {}

    /** Nobody can sign in now. */
    record NotReady(NotReadyReason reason) implements SignInOutcome {}
}
