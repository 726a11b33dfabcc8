package org.onewindow.hub;

import java.time.Instant;

/**
 * Requests that change something and carry a key (draft-ietf-httpapi-idempotency-key-header). Kept for a day, and for all hubs on one store. Safe for
 * use by several threads.
 */
public interface IdempotencyKeys {

    /** What a key says about a request. */
    sealed interface Claim {
        /** Nobody sent this before: do it, then {@link IdempotencyKeys#finish}. */
        record First() implements Claim {}

        /** The same was done before; this was the answer. */
        record Done(int status, String body) implements Claim {}

        /** The same is being done at this moment: 409. */
        record Running() implements Claim {}

        /** The key was used for something else: 422. */
        record Different() implements Claim {}
    }

    /**
     * Claims a key. A request that never finished, because its hub died, can be claimed again after a minute.
     *
     * @param requestHash SHA-256 over method, path and body
     */
    Claim claim(String counter, String key, byte[] requestHash, Instant now) throws HubUnavailableException;

    /** Keeps the answer of a request that was claimed. */
    void finish(String counter, String key, int status, String body) throws HubUnavailableException;

    /** Gives a claim up: the request failed and may be sent again. */
    void giveUp(String counter, String key) throws HubUnavailableException;
}
