package org.onewindow.hub;

import org.onewindow.protocol.ReceiptsPage;
import org.onewindow.protocol.ReceiptsQuery;

/** Proves that uses of a person's data stand in counters' logs. Safe for use by several threads. */
@FunctionalInterface
public interface ReceiptSearch {

    /**
     * The receipts, each under the newest checkpoint of its log that the hub has, which is the one it has checked all entries against. What is no use of
     * that person's data has none, nor has what the hub does not have; and none is given that does not verify.
     */
    ReceiptsPage of(ReceiptsQuery query) throws HubUnavailableException;
}
