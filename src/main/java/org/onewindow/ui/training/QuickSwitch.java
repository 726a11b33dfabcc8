package org.onewindow.ui.training;

/**
 * A trouble within one click's reach.
 *
 * @param target the code of the department or service
 * @param fault the code of the trouble
 * @param kind which word tells it
 */
public record QuickSwitch(String target, String fault, Kind kind) {

    /** The words of a quick switch. */
    public enum Kind {
        /** Answers late. */
        SLOW,
        /** Does not answer. */
        DOWN
    }
}
