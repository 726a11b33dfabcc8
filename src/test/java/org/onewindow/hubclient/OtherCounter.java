package org.onewindow.hubclient;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.onewindow.hub.home.TestHub;
import org.onewindow.journal.EntryDraft;

/** A counter of the station that is not the one on the screen: what is journalled there is at a real hub at once. Used by one thread. */
public final class OtherCounter implements AutoCloseable {
    private final VaultLog log;
    private final HubClient client;
    private long brought;

    /** Enrols it at a hub; {@code clock} gives its entries their time. */
    public OtherCounter(TestHub hub, Path folder, String counter, Clock clock) throws Exception {
        log = VaultLog.create(folder, counter, clock);
        client = new HubClient(log.enrol(hub), HubTimes.STANDARD);
    }

    /** Journals there, and brings it to the hub. */
    public void record(List<EntryDraft> drafts) throws Exception {
        log.journal().record(drafts);
        log.bring(client, brought);
        brought = log.size();
    }

    /** The hub as the program asks it. */
    public HubClient hub() {
        return client;
    }

    @Override
    public void close() throws Exception {
        client.close();
        log.close();
    }
}
