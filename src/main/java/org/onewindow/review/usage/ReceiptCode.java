package org.onewindow.review.usage;

/** A receipt as a square of dark and light modules, for whoever draws it. Immutable. */
public interface ReceiptCode {

    /** How many modules stand on a side, without the light margin of four modules that a reader needs around it. */
    int side();

    /** Whether a module is dark; from 0 at the top left. */
    boolean isDark(int column, int row);
}
