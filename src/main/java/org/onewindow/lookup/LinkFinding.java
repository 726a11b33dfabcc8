package org.onewindow.lookup;

/** What a question to the other end of a link found there. */
public enum LinkFinding {
    /** The other end answered. */
    REACHED,
    /** Nobody answered. */
    UNREACHABLE,
    /** Something answered that is not the other end, as a network's sign-in page does, or its certificate was not accepted. */
    SOMEBODY_ELSE
}
