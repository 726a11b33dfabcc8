package org.onewindow.protocol;

/** Bytes that are no message of the kind asked for, or one beyond its bounds. */
public final class MalformedMessageException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With the reason; never with what was in the message. */
    public MalformedMessageException(String message) {
        super(message);
    }
}
