package org.onewindow.journal;

/** The entry could not be made durable: what it was to witness must not happen (law 1 of the design). */
public final class JournalUnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With technical detail for the log; no personal data. */
    public JournalUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }

    /** With technical detail for the log; no personal data. */
    public JournalUnavailableException(String message) {
        super(message);
    }
}
