package org.onewindow.casework;

/** Why a look-up can't begin, though number, matter and consent are there; words under {@code casework.obstacle.<name>}. */
public enum Obstacle {
    /** The matter is for enterprises, and the number is a person's, or the other way round. */
    MATTER_NOT_FOR_SUBJECT,
    /** The operator's role may look up nothing of what the matter needs. */
    ROLE_MAY_NOT_LOOK_UP
}
