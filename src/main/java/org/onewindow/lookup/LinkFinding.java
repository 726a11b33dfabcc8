package org.onewindow.lookup;

/** What a question to the other end of a link found there. */
public enum LinkFinding {
    /** The other end answered. */
    REACHED,
    /** Nobody answered. */
    UNREACHABLE,
    /** Something answered that is not the other end, as a network's sign-in page does, or its certificate was not accepted. */
    SOMEBODY_ELSE,
    /** By this computer's clock a certificate on the way is not valid yet or no longer: either its term is over, or the clock is wrong. */
    CERTIFICATE_TERM
}
