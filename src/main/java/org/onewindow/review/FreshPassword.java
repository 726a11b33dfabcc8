package org.onewindow.review;

import org.onewindow.access.SignInOutcome;

/** Port: asks for the password of who is signed in once more, at the moment of signing; {@code SignIn::confirm} in the program. */
@FunctionalInterface
public interface FreshPassword {
    /** Checks and wipes it; {@link SignInOutcome.SignedIn} if it is right. Takes half a second. */
    SignInOutcome check(char[] password);
}
