package org.onewindow.hub.store;

import java.util.List;

/** Rows on their way into {@code counter_entry}: the way in of everything the hub has, so without a layer between it and the driver. For one thread. */
interface NewEntries extends AutoCloseable {

    /**
     * Adds a counter's entries, each with its private part sealed. Nothing is stored yet.
     *
     * @param log the counter's log as it is with them
     */
    void add(CounterLog log, List<ReadBatch.Item> items, PrivateParts parts);

    /** Stores all that was added. */
    void execute();

    @Override
    void close();
}
