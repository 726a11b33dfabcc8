package org.onewindow.hub.server;

import java.util.Optional;

/**
 * Why a request was not done (RFC 9457). {@code reason} is a word of this protocol, {@code detail} a sentence for whoever reads logs; neither holds
 * anything of the request's content.
 *
 * @param retryAfterSeconds when to come back, for those that pass by themselves
 */
record Problem(int status, String reason, String detail, Optional<Long> retryAfterSeconds) {

    static Problem of(int status, String reason, String detail) {
        return new Problem(status, reason, detail, Optional.empty());
    }

    static Problem later(int status, String reason, String detail, long seconds) {
        return new Problem(status, reason, detail, Optional.of(Math.max(1, seconds)));
    }
}
