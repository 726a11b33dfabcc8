package org.onewindow.hub.store;

import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.onewindow.journal.Action;

/** The table {@code review_entry}. Stateless. */
final class ReviewRows {
    private static final Set<Action> REVIEWING = Set.of(Action.FLAG_SETTLED, Action.DAY_SIGNED);
    private static final String INSERT = "INSERT INTO review_entry (log_id, sequence, entry_day) VALUES (?, ?, ?)";

    private ReviewRows() {}

    /** Stores what of a counter's entries settles or signs; {@code log} is the counter's log as it is with them. */
    static void store(Handle handle, CounterLog log, List<ReadBatch.Item> items) {
        List<ReadBatch.Item> reviews = items.stream()
                .filter(item -> REVIEWING.contains(item.entry().action()))
                .toList();
        if (reviews.isEmpty()) {
            return;
        }
        PreparedBatch rows = handle.prepareBatch(INSERT);
        reviews.forEach(item -> rows.bind(0, log.id())
                .bind(1, item.sequence())
                .bind(2, item.entry().time().toLocalDate())
                .add());
        rows.execute();
    }
}
