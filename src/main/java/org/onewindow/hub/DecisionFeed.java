package org.onewindow.hub;

import org.onewindow.protocol.FeedPage;

/** What the hub decided about counters' entries. Safe for use by several threads. */
public interface DecisionFeed {

    /**
     * The entries of the hub's log that concern a counter.
     *
     * @param from the first sequence of the hub's log to look at
     * @param limit at most so many, within {@link org.onewindow.protocol.ProtocolLimits#MOST_ROWS}
     */
    FeedPage page(String counter, long from, int limit) throws HubUnavailableException;
}
