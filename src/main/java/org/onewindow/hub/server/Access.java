package org.onewindow.hub.server;

import org.onewindow.access.Role;

/** Who may ask for something. */
enum Access {
    /** Anybody: only to see that the hub is there and what it speaks, and to enrol with a code. */
    ANYONE,
    /** An enrolled counter's program, whoever is signed in there or nobody. */
    COUNTER,
    /** Somebody who handles or reviews cases, at an enrolled counter. */
    CASES,
    /** A supervisor at an enrolled counter. */
    REVIEW,
    /** A subsystem on the exchange that the hub's home names, through the exchange's own server. */
    EXCHANGE,
    /** Whoever holds the hub's own files. */
    ADMINISTRATION;

    /** Whether an enrolled counter asks, by itself or for somebody. */
    boolean isOfCounter() {
        return this == COUNTER || needsOperator();
    }

    boolean needsOperator() {
        return this == CASES || this == REVIEW;
    }

    boolean allows(Role role) {
        return switch (this) {
            case CASES -> role == Role.CLERK || role == Role.SUPERVISOR;
            case REVIEW -> role == Role.SUPERVISOR;
            default -> false;
        };
    }
}
