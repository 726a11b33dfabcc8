package org.onewindow.lookup;

import java.util.concurrent.CompletableFuture;

/** Port: the cheapest question there is to the exchange; about no subject, and forwarded to nobody. Safe for use by several threads. */
@FunctionalInterface
public interface ExchangeProbe {

    /**
     * Asks whether the exchange is there. Returns at once; the future always completes with a finding, never exceptionally, on any thread. It sets no
     * deadline of its own: the caller cancels.
     */
    CompletableFuture<LinkFinding> probe();
}
