package org.onewindow.vault.view;

/** What the view's file holds can't be used: damaged, empty, or not of this journal. It is built anew. Inside this package only. */
final class UnfitViewException extends Exception {
    private static final long serialVersionUID = 1L;

    UnfitViewException(String message) {
        super(message);
    }

    UnfitViewException(String message, Throwable cause) {
        super(message, cause);
    }
}
