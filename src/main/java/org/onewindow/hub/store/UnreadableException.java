package org.onewindow.hub.store;

import org.onewindow.hub.HubUnavailableException;

/** Carries "the store can't be read" through the interfaces of the log, which know no such thing. */
final class UnreadableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final HubUnavailableException unavailable;

    private UnreadableException(HubUnavailableException unavailable) {
        super(unavailable);
        this.unavailable = unavailable;
    }

    /** What is read from a store. */
    interface Reading<T> {
        T read() throws HubUnavailableException;
    }

    static <T> T reading(Reading<T> reading) {
        try {
            return reading.read();
        } catch (HubUnavailableException e) {
            throw new UnreadableException(e);
        }
    }

    HubUnavailableException unavailable() {
        return unavailable;
    }
}
