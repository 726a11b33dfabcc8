package org.onewindow.hub.store;

/** A store that can't be used as it is: not made yet, of another hub, of a newer version, or damaged. The message says which, in plain words. */
public final class HubStoreException extends Exception {
    private static final long serialVersionUID = 1L;

    /** With the reason. */
    public HubStoreException(String message) {
        super(message);
    }

    /** With the reason and what went wrong below. */
    public HubStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
