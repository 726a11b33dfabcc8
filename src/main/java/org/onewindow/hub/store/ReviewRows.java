package org.onewindow.hub.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryCodec;
import org.onewindow.journal.MalformedEntryException;
import org.onewindow.journal.ReviewedDay;

/** The table {@code review_entry}. Stateless. */
final class ReviewRows {
    private static final Set<Action> REVIEWING = Set.of(Action.FLAG_SETTLED, Action.DAY_SIGNED);
    private static final int AT_ONCE = 1000;
    private static final String INSERT =
            "INSERT INTO review_entry (log_id, sequence, entry_day, action, about_day) VALUES (?, ?, ?, ?, ?)";
    private static final String UNREAD = "SELECT r.log_id, r.sequence, e.action, e.entry FROM review_entry r"
            + " JOIN counter_entry e ON e.log_id = r.log_id AND e.sequence = r.sequence WHERE r.action IS NULL LIMIT ?";
    private static final String COMPLETE =
            "UPDATE review_entry SET action = ?, about_day = ? WHERE log_id = ? AND sequence = ?";

    private ReviewRows() {}

    /**
     * A row.
     *
     * @param about the day that is settled or signed, if the entry names one
     */
    record Review(LocalDate day, String action, Optional<LocalDate> about) {}

    /** What an entry has for a row; empty if it neither settles nor signs. */
    static Optional<Review> in(Entry entry) {
        return Optional.of(entry)
                .filter(each -> REVIEWING.contains(each.action()))
                .map(each -> new Review(each.time().toLocalDate(), each.action().name(), ReviewedDay.in(each)));
    }

    /** The names of the actions that have a row. */
    static List<String> actions() {
        return REVIEWING.stream().map(Action::name).sorted().toList();
    }

    /** Stores what of a counter's entries settles or signs; {@code log} is the counter's log as it is with them. */
    static void store(Handle handle, CounterLog log, List<ReadBatch.Item> items) {
        List<ReadBatch.Item> reviews =
                items.stream().filter(item -> in(item.entry()).isPresent()).toList();
        if (reviews.isEmpty()) {
            return;
        }
        PreparedBatch rows = handle.prepareBatch(INSERT);
        reviews.forEach(item -> in(item.entry())
                .ifPresent(review -> rows.bind(0, log.id())
                        .bind(1, item.sequence())
                        .bind(2, review.day())
                        .bind(3, review.action())
                        .bind(4, review.about().orElse(null))
                        .add()));
        rows.execute();
    }

    /** Adds to the rows of before what they did not have then, out of their entries. Does nothing where nothing is missing. */
    static void complete(Handle handle) {
        List<Unread> rows;
        do {
            rows = handle.createQuery(UNREAD)
                    .bind(0, AT_ONCE)
                    .map((row, context) -> new Unread(
                            row.getLong("log_id"),
                            row.getLong("sequence"),
                            row.getString("action"),
                            about(row.getBytes("entry"))))
                    .list();
            PreparedBatch batch = handle.prepareBatch(COMPLETE);
            rows.forEach(row -> batch.bind(0, row.action())
                    .bind(1, row.about().orElse(null))
                    .bind(2, row.log())
                    .bind(3, row.sequence())
                    .add());
            if (!rows.isEmpty()) {
                batch.execute();
            }
        } while (rows.size() == AT_ONCE);
    }

    /** A row of before. */
    private record Unread(long log, long sequence, String action, Optional<LocalDate> about) {}

    /** None that can't be read was taken: fsck names what has become so. */
    private static Optional<LocalDate> about(byte[] entry) {
        try {
            return ReviewedDay.in(EntryCodec.decode(entry));
        } catch (MalformedEntryException e) {
            return Optional.empty();
        }
    }
}
