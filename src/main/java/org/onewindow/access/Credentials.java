package org.onewindow.access;

/** Port to whatever keeps the station's key: opens it with an operator's own credentials. Safe for use by several threads. */
public interface Credentials {

    /** What came of trying credentials. */
    sealed interface Check {
        /** They are right, and the key is open from now on. */
        record Right(Operator operator) implements Check {}

        /** Unknown name or wrong password; which of the two is never said, and both take the same time. */
        record Wrong() implements Check {}

        /** The credentials can't be tried, or the key they open doesn't fit: what is kept has been damaged. */
        record Unusable(NotReadyReason reason) implements Check {}
    }

    /** Tries a name and a password, and opens the key if they are right. Takes half a second. The caller wipes the password. */
    Check open(String name, char[] password);

    /** Whether an operator of this name may sign in here. For the journal only: a screen never says. */
    boolean knows(String name);

    /** How often what is kept of operators and keys has been changed, durably; for the journal, which notices by it when an older state is put back. */
    long revision();

    /** Closes the key and wipes it from memory. */
    void close();
}
