package org.onewindow.casework;

import java.util.EnumSet;
import java.util.Set;

/** How far a case has got; words under {@code casework.state.<name>}. The name is written into the journal: never rename one. */
public enum CaseState {
    /** It is being worked on. */
    OPEN,
    /** It is taken in whole. */
    ACCEPTED,
    /** The citizen has to bring more; it may be accepted later. */
    RETURNED,
    /** It was turned down. */
    DECLINED,
    /** Nothing more is done in it. */
    CLOSED;

    private static final Set<CaseState> UNDECIDED = EnumSet.of(OPEN, RETURNED);

    /** Whether a clerk may still accept it, ask for more or decline it. */
    public boolean undecided() {
        return UNDECIDED.contains(this);
    }
}
