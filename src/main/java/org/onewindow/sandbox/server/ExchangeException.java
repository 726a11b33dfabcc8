package org.onewindow.sandbox.server;

/** The exchange refuses a request. The message goes to the client, so it holds nothing of the request but identifiers. */
final class ExchangeException extends Exception {
    private final ExchangeError error;

    ExchangeException(ExchangeError error, String message) {
        super(message);
        this.error = error;
    }

    ExchangeError error() {
        return error;
    }

    /** What the client reads. */
    String words() {
        return String.valueOf(getMessage());
    }
}
