package org.onewindow.lookup;

import java.util.concurrent.CompletableFuture;

/** Port: whether asking departments makes sense now. Safe for use by several threads; answers at once, from what is known already. */
@FunctionalInterface
public interface Reachability {

    /** Always worth asking: for a station that doesn't watch its connection. */
    Reachability ALWAYS = () -> true;

    /** Whether the exchange can be reached, as far as the last traffic and the last probe tell, and the clerk has not chosen to work offline. */
    boolean exchangeReachable();

    /**
     * The same after one more question to the exchange, asked now: for somebody who just met what may be an outage. Completes within a second or so,
     * never exceptionally, on any thread.
     */
    default CompletableFuture<Boolean> confirm() {
        return CompletableFuture.completedFuture(exchangeReachable());
    }
}
