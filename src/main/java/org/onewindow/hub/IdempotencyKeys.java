package org.onewindow.hub;

import java.time.Instant;
import java.util.Optional;

/**
 * Requests that change something and carry a key (draft-ietf-httpapi-idempotency-key-header). Kept for a day, and for all hubs on one store. Safe for
 * use by several threads.
 */
public interface IdempotencyKeys {

    /** What a key says about a request. */
    sealed interface Claim {
        /** Nobody sent this before: do it, then {@link IdempotencyKeys#finish}, or do it by {@link IdempotencyKeys#together}. */
        record First() implements Claim {}

        /** The same was done before; this was the answer. */
        record Done(int status, String body) implements Claim {}

        /** The same is being done at this moment: 409. */
        record Running() implements Claim {}

        /** The key was used for something else: 422. */
        record Different() implements Claim {}
    }

    /** What is kept of an answer. */
    record Answer(int status, String body) {}

    /** Does a request on the same store. May be run again from the start. */
    interface Work {
        /** Does it; empty if the answer is not to be kept, so that the request may be sent again. */
        Optional<Answer> done() throws HubUnavailableException;
    }

    /**
     * Claims a key. A claim holds for as long as the hub process lives that has it and says so by {@link #stillRunning}; a request that never finished,
     * because its hub died, can be claimed again after a minute.
     *
     * @param requestHash SHA-256 over method, path and body
     */
    Claim claim(String counter, String key, byte[] requestHash, Instant now) throws HubUnavailableException;

    /** Tells the other hubs on the store that what was claimed here is still being done; to be called several times a minute. */
    void stillRunning(Instant now) throws HubUnavailableException;

    /**
     * Does a request that was claimed here and keeps its answer: what the work writes to this store and the answer are one transaction, and count together
     * or not at all. The claim ends with it, unless it throws.
     *
     * @throws HubUnavailableException if nothing was done; also if another hub has taken the claim over
     */
    void together(String counter, String key, Work work) throws HubUnavailableException;

    /** Keeps the answer of a request that was claimed here and that is safe to do twice; nothing if another hub has taken the claim over. */
    void finish(String counter, String key, Answer answer) throws HubUnavailableException;

    /** Gives a claim up: the request failed and may be sent again. */
    void giveUp(String counter, String key) throws HubUnavailableException;
}
