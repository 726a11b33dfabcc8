package org.onewindow.casework;

/** Which of two versions of a case goes on; words under {@code casework.choice.<name>}. */
public enum CaseChoice {
    /** What this counter did. */
    OURS,
    /** What the hub has. */
    THEIRS
}
