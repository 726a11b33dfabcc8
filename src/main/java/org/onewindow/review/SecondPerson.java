package org.onewindow.review;

import org.onewindow.access.ApprovalOutcome;

/** Port: asks a second person for name and password, at the moment of what they agree to; {@code SignIn::approve} in the program. */
@FunctionalInterface
public interface SecondPerson {
    /** Checks both and wipes the password. Takes half a second. */
    ApprovalOutcome approve(String name, char[] password);
}
