package org.onewindow.hub.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.onewindow.hub.DayEntries;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.journal.Action;
import org.onewindow.journal.proof.MerkleTree;
import org.onewindow.protocol.BatchEntry;
import org.onewindow.protocol.DayCursor;
import org.onewindow.protocol.DayEntriesPage;
import org.onewindow.protocol.DayEntry;
import org.onewindow.protocol.ProtocolLimits;
import org.onewindow.protocol.SpanDays;
import org.onewindow.protocol.SpanQuery;
import org.onewindow.protocol.WorkCursor;
import org.onewindow.protocol.WorkDaysPage;

/** A day's entries, page by page along the index; and what supervisors settled and signed, which a table of its own names. */
final class StoredDayEntries implements DayEntries {
    private static final String SELECT =
            "SELECT e.log_id, e.sequence, e.entry, e.entry_day, e.sealed, l.counter, l.origin,"
                    + " CASE WHEN e.written_at >= COALESCE(l.enrolled_at, 0) THEN e.taken_at END AS taken_at"
                    + " FROM counter_entry e JOIN counter_log l ON l.id = e.log_id";
    private static final String AFTER = " AND (e.log_id > ? OR (e.log_id = ? AND e.sequence > ?))";
    private static final String OF_A_DAY =
            SELECT + " WHERE e.entry_day = ?" + AFTER + " ORDER BY e.entry_day, e.log_id, e.sequence LIMIT ?";
    private static final String REVIEWS =
            SELECT + " JOIN review_entry r ON r.log_id = e.log_id AND r.sequence = e.sequence WHERE ";
    private static final String FURTHER =
            " AND (r.log_id > ? OR (r.log_id = ? AND r.sequence > ?)) ORDER BY r.log_id, r.sequence LIMIT ?";
    private static final String REVIEWS_SINCE = REVIEWS + "r.entry_day >= ?" + FURTHER;
    private static final String REVIEWS_OF = REVIEWS + "r.about_day = ?" + FURTHER;
    private static final String SIGNATURES_SINCE =
            REVIEWS + "r.entry_day >= ? AND r.action = '" + Action.DAY_SIGNED + "'" + FURTHER;

    private static final String ELSEWHERE =
            "SELECT COUNT(*) AS entries, MIN(entry_day) AS first_day, MAX(entry_day) AS last_day FROM counter_entry"
                    + " WHERE log_id = ? AND sequence >= ? AND sequence < ? AND entry_day <> ?";

    private final Database database;
    private final DayKeys days;
    private final Sealing sealing;

    StoredDayEntries(Database database, DayKeys days, Sealing sealing) {
        this.database = database;
        this.days = days;
        this.sealing = sealing;
    }

    /**
     * A row as it is stored.
     *
     * @param taken when the hub took it; none of before that was kept, or from before the counter had enrolled
     */
    private record Row(
            DayCursor place,
            String counter,
            String origin,
            byte[] entry,
            LocalDate day,
            byte @Nullable [] sealed,
            Optional<Instant> taken) {}

    @Override
    public DayEntriesPage page(LocalDate day, Optional<DayCursor> after, int limit, boolean withPrivateParts)
            throws HubUnavailableException {
        return page(OF_A_DAY, day, after, limit, withPrivateParts);
    }

    @Override
    public DayEntriesPage reviewsSince(LocalDate day, Optional<DayCursor> after, int limit)
            throws HubUnavailableException {
        return page(REVIEWS_SINCE, day, after, limit, true);
    }

    @Override
    public DayEntriesPage reviewsOf(LocalDate day, Optional<DayCursor> after, int limit)
            throws HubUnavailableException {
        return page(REVIEWS_OF, day, after, limit, true);
    }

    @Override
    public DayEntriesPage signaturesSince(LocalDate day, Optional<DayCursor> after, int limit)
            throws HubUnavailableException {
        return page(SIGNATURES_SINCE, day, after, limit, false);
    }

    @Override
    public WorkDaysPage workSince(LocalDate day, Optional<WorkCursor> after, int limit) throws HubUnavailableException {
        int most = Math.max(1, Math.min(limit, WorkDaysPage.MOST));
        return database.read(handle -> new WorkedDays(handle).since(day, after, most));
    }

    @Override
    public SpanDays elsewhere(SpanQuery query) throws HubUnavailableException {
        return database.read(handle -> CounterLogs.all(handle).stream()
                .filter(log ->
                        log.counter().equals(query.counter()) && log.number().equals(query.log()))
                .findFirst()
                .map(log -> elsewhere(handle, log, query))
                .orElse(new SpanDays(0, Optional.empty(), Optional.empty())));
    }

    private static SpanDays elsewhere(Handle handle, CounterLog log, SpanQuery query) {
        return handle.createQuery(ELSEWHERE)
                .bind(0, log.id())
                .bind(1, query.first())
                .bind(2, query.end())
                .bind(3, query.day())
                .map((row, context) -> new SpanDays(
                        row.getLong("entries"),
                        Optional.ofNullable(row.getObject("first_day", LocalDate.class)),
                        Optional.ofNullable(row.getObject("last_day", LocalDate.class))))
                .one();
    }

    private DayEntriesPage page(
            String query, LocalDate day, Optional<DayCursor> after, int limit, boolean withPrivateParts)
            throws HubUnavailableException {
        int most = Math.max(1, Math.min(limit, ProtocolLimits.MOST_ROWS));
        return database.read(handle -> {
            List<Row> rows = rows(handle, query, day, after.orElse(new DayCursor(0, -1)), most);
            PrivateParts parts = new PrivateParts(handle, days, sealing);
            List<DayEntry> entries = new ArrayList<>();
            int bytes = 0;
            Optional<DayCursor> reached = Optional.empty();
            for (Row row : rows) {
                BatchEntry content = content(row, withPrivateParts ? Optional.of(parts) : Optional.empty());
                bytes += content.size();
                if (bytes > ProtocolLimits.MOST_BATCH_BYTES) {
                    break;
                }
                entries.add(new DayEntry(
                        row.counter(),
                        row.place().sequence(),
                        content,
                        row.taken(),
                        Optional.of(row.origin().substring(row.origin().lastIndexOf('/') + 1))));
                reached = Optional.of(row.place());
            }
            boolean last = entries.size() == rows.size() && rows.size() < most;
            return new DayEntriesPage(entries, last ? Optional.empty() : reached);
        });
    }

    private static List<Row> rows(Handle handle, String query, LocalDate day, DayCursor after, int most) {
        return handle.createQuery(query)
                .bind(0, day)
                .bind(1, after.log())
                .bind(2, after.log())
                .bind(3, after.sequence())
                .bind(4, most)
                .map((row, context) -> new Row(
                        new DayCursor(row.getLong("log_id"), row.getLong("sequence")),
                        row.getString("counter"),
                        row.getString("origin"),
                        row.getBytes("entry"),
                        row.getObject("entry_day", LocalDate.class),
                        row.getBytes("sealed"),
                        Optional.ofNullable(row.getObject("taken_at", Long.class))
                                .map(Instant::ofEpochMilli)))
                .list();
    }

    private static BatchEntry content(Row row, Optional<PrivateParts> parts) {
        byte[] plain = new byte[0];
        if (parts.isPresent() && row.sealed() != null) {
            plain = parts.get()
                    .open(
                            row.day(),
                            row.origin(),
                            row.place().sequence(),
                            MerkleTree.leafHash(row.entry()),
                            row.sealed())
                    .orElse(plain);
        }
        return new BatchEntry(row.day(), row.entry(), plain);
    }
}
