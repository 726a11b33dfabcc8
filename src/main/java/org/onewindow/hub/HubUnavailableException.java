package org.onewindow.hub;

/** The hub's store can't be used at the moment. Nothing that was asked for counts as done; asking again is safe. */
public final class HubUnavailableException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With what went wrong below. */
    public HubUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
