package org.onewindow.journal;

/** Bytes that are no entry in its one canonical form. */
public final class MalformedEntryException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With the reason; never with the bytes. */
    public MalformedEntryException(String message) {
        super(message);
    }

    /** With the reason; never with the bytes. */
    public MalformedEntryException(String message, Throwable cause) {
        super(message, cause);
    }
}
