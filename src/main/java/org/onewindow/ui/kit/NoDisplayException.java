package org.onewindow.ui.kit;

/** There is no display to show a window on. The person is told which commands need none. */
public final class NoDisplayException extends Exception {
    private static final long serialVersionUID = 1L;

    NoDisplayException() {
        super("no display");
    }
}
