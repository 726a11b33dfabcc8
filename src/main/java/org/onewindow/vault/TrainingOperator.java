package org.onewindow.vault;

import org.onewindow.access.Operator;

/** An invented operator of a training station, with a password that was made for this station and may be known to everybody at it. */
public final class TrainingOperator {
    private final Operator operator;
    private final char[] password;

    TrainingOperator(Operator operator, char[] password) {
        this.operator = operator;
        this.password = password.clone();
    }

    /** Who. */
    public Operator operator() {
        return operator;
    }

    /** A copy of the password, for signing in by one click. */
    public char[] password() {
        return password.clone();
    }
}
