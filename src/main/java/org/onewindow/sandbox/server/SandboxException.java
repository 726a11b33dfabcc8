package org.onewindow.sandbox.server;

/** The sandbox could not start or stop. */
public final class SandboxException extends RuntimeException {

    SandboxException(String message, Throwable cause) {
        super(message, cause);
    }
}
