package org.onewindow.app.command;

/** What the program says to the shell. */
public final class ExitCode {
    /** Done. */
    public static final int DONE = 0;
    /** Done, and the answer is no. */
    public static final int NO = 1;
    /** Wrong use, or trouble. */
    public static final int TROUBLE = 2;

    private ExitCode() {}
}
