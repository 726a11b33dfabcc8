package org.onewindow.hub;

import org.onewindow.protocol.Batch;

/** Takes counters' logs in. Safe for use by several threads, and by several hubs on one store. */
public interface JournalIntake {

    /**
     * Takes a batch, whole or not at all, and returns only when that is durable. The same batch again gets the same answer. A fork or a rollback freezes
     * the counter, which is durable too before it is answered.
     *
     * @param batch of a counter that the caller has recognised by its certificate
     * @throws HubUnavailableException if it can't be said whether the batch was taken; sending it again is safe
     */
    BatchOutcome take(Batch batch) throws HubUnavailableException;
}
