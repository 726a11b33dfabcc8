package org.onewindow.offline;

import java.time.Duration;

/**
 * What came of asking the hub. Just one of these, always.
 *
 * @param <T> what the hub says when it takes the request
 */
public sealed interface HubReply<T> {

    /** The hub took the request and says this. */
    record Taken<T>(T body) implements HubReply<T> {}

    /** The hub has less of this counter's log than was thought, or more; it goes on from here. */
    record Gap<T>(long expected) implements HubReply<T> {}

    /** The hub has other entries under these sequences: two logs go under this counter's name. Sending stops until somebody has looked into it. */
    record Fork<T>() implements HubReply<T> {}

    /** The hub has acknowledged more than this counter's log now holds: the log went back. Sending stops likewise. */
    record Rollback<T>(long acknowledged) implements HubReply<T> {}

    /** The hub has frozen this counter; its supervisor has to free it. */
    record Frozen<T>() implements HubReply<T> {}

    /** The hub won't take it: no right, revoked, not understood. Asking again the same way changes nothing. {@code reason} is for the log. */
    record Refused<T>(int status, String reason) implements HubReply<T> {}

    /** No answer was had; whether the hub has taken the request is unknown. {@code reason} is for the log. */
    record Unreachable<T>(String reason) implements HubReply<T> {}

    /** The hub is busy and asks for a pause. */
    record RetryAfter<T>(Duration pause) implements HubReply<T> {}
}
