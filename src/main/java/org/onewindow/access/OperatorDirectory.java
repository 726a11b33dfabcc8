package org.onewindow.access;

import java.util.List;

/** Port to where the station's operators are kept. Needs the key open unless it says otherwise; safe for use by several threads. */
public interface OperatorDirectory {

    /** What came of adding an operator. */
    enum Addition {
        /** Added, durably. */
        ADDED,
        /** There is an operator of this name. */
        NAME_TAKEN,
        /** Nobody has signed in. */
        KEY_CLOSED,
        /** The station has as many operators as it can keep. */
        FULL,
        /** The disk could not be written; nothing has changed. */
        NOT_STORED
    }

    /** The operators, in the order they were added; none while the key is closed. */
    List<Operator> operators();

    /** How often what is kept of operators and keys has been changed, durably; needs no key. */
    long revision();

    /** Adds an operator. Takes half a second. The caller wipes the password. */
    Addition add(Operator operator, char[] password);
}
