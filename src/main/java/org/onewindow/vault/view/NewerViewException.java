package org.onewindow.vault.view;

/** A newer version of the program has written the view; it is left as it is. Inside this package only. */
final class NewerViewException extends Exception {
    private static final long serialVersionUID = 1L;

    NewerViewException() {
        super("the view's file is a newer program's");
    }
}
