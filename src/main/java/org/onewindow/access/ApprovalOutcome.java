package org.onewindow.access;

import java.time.Instant;

/** What came of asking a second person to agree to what one person may not do alone. */
public sealed interface ApprovalOutcome {

    /** They agree, by name and password. That they did is said by the entry of what follows. */
    record Approved(Operator operator) implements ApprovalOutcome {}

    /** It is the person who asks. Their password was not looked at. */
    record SamePerson() implements ApprovalOutcome {}

    /** They are who they say, but their role may not agree to anything. */
    record RoleMayNot() implements ApprovalOutcome {}

    /** Unknown name or wrong password; which of the two is not said. */
    record WrongCredentials() implements ApprovalOutcome {}

    /** Too many failures: the next attempt is looked at after {@code until}. */
    record LockedOut(Instant until) implements ApprovalOutcome {}

    /** Nobody can be asked now: the journal or the vault can't be used. */
    record NotReady(NotReadyReason reason) implements ApprovalOutcome {}
}
