package org.onewindow.ui.training;

/**
 * An invented number that has records.
 *
 * @param kind whose it is
 * @param number as it is typed, without spaces
 * @param shown in groups, as it is read
 */
public record NumberToTry(Kind kind, String number, String shown) {

    /** Whose number it is. */
    public enum Kind {
        /** A citizen's resident ID. */
        CITIZEN,
        /** A foreign permanent resident's. */
        FOREIGN_RESIDENT,
        /** An enterprise's unified social credit code. */
        ENTERPRISE
    }
}
