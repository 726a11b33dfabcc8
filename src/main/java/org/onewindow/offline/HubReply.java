package org.onewindow.offline;

import java.time.Duration;
import org.onewindow.protocol.BatchRefusal;

/**
 * What came of asking the hub. Just one of these, always.
 *
 * @param <T> what the hub says when it takes the request
 */
public sealed interface HubReply<T> {

    /** The hub took the request and says this. */
    record Taken<T>(T body) implements HubReply<T> {}

    /** The hub did not take the batch, and says why. */
    record Declined<T>(BatchRefusal refusal) implements HubReply<T> {}

    /**
     * The hub won't have it, for a reason that no batch is refused for: no right, a request it doesn't understand, an error inside it. {@code reason} is
     * for the log and has no personal data.
     */
    record Refused<T>(int status, String reason) implements HubReply<T> {}

    /** No answer was had; whether the hub has taken the request is unknown. {@code reason} is for the log. */
    record Unreachable<T>(String reason) implements HubReply<T> {}

    /** Something answered that is not the hub, as a network's sign-in page does, or its certificate was not accepted. */
    record SomebodyElse<T>(String reason) implements HubReply<T> {}

    /**
     * By this computer's clock the hub's certificate or this counter's own is not valid yet or no longer: either its term is over, or the clock is wrong.
     * Nothing was sent.
     */
    record OutOfTerm<T>() implements HubReply<T> {}

    /** The hub is busy and asks for a pause. */
    record RetryAfter<T>(Duration pause) implements HubReply<T> {}
}
