package org.onewindow.hub.store;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.onewindow.hub.DecisionFeed;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.protocol.FeedEntry;
import org.onewindow.protocol.FeedPage;
import org.onewindow.protocol.ProtocolLimits;

/** What concerns a counter, out of the hub's log. */
final class StoredFeed implements DecisionFeed {
    /** Together a page stays far within the bound of a body. */
    private static final int MOST_ENTRIES = 200;

    private final Database database;
    private final HubLog hubLog;

    StoredFeed(Database database, HubLog hubLog) {
        this.database = database;
        this.hubLog = hubLog;
    }

    @Override
    public FeedPage page(String counter, long from, int limit) throws HubUnavailableException {
        int most = Math.max(1, Math.min(limit, Math.min(MOST_ENTRIES, ProtocolLimits.MOST_ROWS)));
        return database.read(handle -> {
            HubHead head = hubLog.head(handle);
            List<FeedEntry> entries = handle.createQuery("SELECT sequence, entry FROM hub_entry"
                            + " WHERE concerns = ? AND sequence >= ? ORDER BY concerns, sequence LIMIT ?")
                    .bind(0, counter)
                    .bind(1, from)
                    .bind(2, most)
                    .map((row, context) -> new FeedEntry(
                            row.getLong("sequence"), new String(row.getBytes("entry"), StandardCharsets.UTF_8)))
                    .list();
            boolean more = entries.size() == most;
            long next = more ? entries.get(most - 1).sequence() + 1 : Math.max(from, head.size());
            return new FeedPage(entries, next, more, head.note());
        });
    }
}
