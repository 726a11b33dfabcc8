package org.onewindow.sandbox;

/**
 * A fault that is switched on.
 *
 * @param message what {@link Fault#MAINTENANCE} tells people; other faults do not use it; at most {@value #LONGEST_MESSAGE} characters
 */
public record ActiveFault(Fault fault, String message) {
    /** The most characters of a message. */
    public static final int LONGEST_MESSAGE = 500;

    public ActiveFault {
        if (message.length() > LONGEST_MESSAGE) {
            throw new IllegalArgumentException("a message has at most " + LONGEST_MESSAGE + " characters");
        }
    }
}
