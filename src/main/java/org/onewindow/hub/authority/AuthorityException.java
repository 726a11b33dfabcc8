package org.onewindow.hub.authority;

import java.io.IOException;

/** The authority's files can't be used, or are missing. The message is for the log; it holds no key. */
public final class AuthorityException extends IOException {
    private static final long serialVersionUID = 1L;

    AuthorityException(String message) {
        super(message);
    }

    AuthorityException(String message, Throwable cause) {
        super(message, cause);
    }
}
