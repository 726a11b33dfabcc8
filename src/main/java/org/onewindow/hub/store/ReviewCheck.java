package org.onewindow.hub.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.onewindow.hub.FsckFinding;
import org.onewindow.hub.FsckFinding.Kind;
import org.onewindow.journal.EntryCodec;
import org.onewindow.journal.MalformedEntryException;

/**
 * Holds what is kept apart of one log's settlings and sign-offs against their entries, both ways: without its row an entry would not be found, and a signed day
 * seem unsigned. For one log, once.
 */
final class ReviewCheck {
    private static final int MOST_FINDINGS = 100;
    private static final String KEPT = "SELECT r.sequence, r.entry_day, r.action, r.about_day, e.entry"
            + " FROM review_entry r LEFT JOIN counter_entry e ON e.log_id = r.log_id AND e.sequence = r.sequence"
            + " WHERE r.log_id = ? ORDER BY r.log_id, r.sequence";
    private static final String MISSING = "SELECT e.sequence FROM counter_entry e"
            + " LEFT JOIN review_entry r ON r.log_id = e.log_id AND r.sequence = e.sequence"
            + " WHERE e.log_id = :log AND e.action IN (<actions>) AND r.log_id IS NULL ORDER BY e.sequence LIMIT :most";

    private final Handle handle;
    private final CounterLog log;

    ReviewCheck(Handle handle, CounterLog log) {
        this.handle = handle;
        this.log = log;
    }

    private record Row(long sequence, boolean isAsItsEntrySays) {}

    List<FsckFinding> run() {
        return Stream.concat(wrong().stream(), missing().stream())
                .limit(MOST_FINDINGS)
                .map(sequence -> new FsckFinding(log.counter(), Kind.COLUMN_DIFFERS, sequence))
                .toList();
    }

    private List<Long> wrong() {
        return handle
                .createQuery(KEPT)
                .bind(0, log.id())
                .map((row, context) -> new Row(
                        row.getLong("sequence"),
                        isAsSaid(
                                row.getObject("entry_day", LocalDate.class),
                                row.getString("action"),
                                row.getObject("about_day", LocalDate.class),
                                row.getBytes("entry"))))
                .list()
                .stream()
                .filter(row -> !row.isAsItsEntrySays())
                .map(Row::sequence)
                .toList();
    }

    private List<Long> missing() {
        return handle.createQuery(MISSING)
                .bind("log", log.id())
                .bind("most", MOST_FINDINGS)
                .bindList("actions", ReviewRows.actions())
                .mapTo(Long.class)
                .list();
    }

    private static boolean isAsSaid(
            LocalDate day, @Nullable String action, @Nullable LocalDate about, byte @Nullable [] entry) {
        if (action == null || entry == null) {
            return false;
        }
        try {
            return ReviewRows.in(EntryCodec.decode(entry))
                    .filter(new ReviewRows.Review(day, action, Optional.ofNullable(about))::equals)
                    .isPresent();
        } catch (MalformedEntryException e) {
            return false;
        }
    }
}
