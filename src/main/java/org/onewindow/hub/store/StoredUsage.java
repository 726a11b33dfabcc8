package org.onewindow.hub.store;

import java.sql.Date;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.onewindow.hub.HubUnavailableException;
import org.onewindow.hub.UsageSearch;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.journal.EntryCodec;
import org.onewindow.journal.MalformedEntryException;
import org.onewindow.protocol.ProtocolLimits;
import org.onewindow.protocol.Usage;
import org.onewindow.protocol.UsagePage;
import org.onewindow.protocol.UsagePeriod;
import org.onewindow.protocol.UsagePlace;

/** Who used a person's data, found by the station's keyed hash of their number. */
final class StoredUsage implements UsageSearch {
    /** Each use once: what was asked of a department (not its answer besides), refused, shown again, uncovered, put on paper. */
    static final List<Action> USES = List.of(
            Action.ASKED,
            Action.REFUSED,
            Action.SAVED_COPY_SHOWN,
            Action.LOOKUP_QUEUED,
            Action.REVEALED,
            Action.PRINTED,
            Action.EXPORTED,
            Action.BREAK_GLASS);

    private static final String OF_SUBJECT = " WHERE e.subject_key IN (<keys>)"
            + " AND e.written_at >= :start AND e.written_at < :end AND e.action IN (<uses>)";
    private static final String COUNT = "SELECT COUNT(*) FROM counter_entry e" + OF_SUBJECT;
    private static final String SELECT = "SELECT e.entry, e.sequence, l.origin FROM counter_entry e"
            + " JOIN counter_log l ON l.id = e.log_id" + OF_SUBJECT
            + " ORDER BY e.written_at DESC, e.log_id DESC, e.sequence DESC LIMIT :limit OFFSET :offset";

    private final Database database;
    private final SubjectKeys subjects;
    private final String station;
    private final ZoneId zone;

    StoredUsage(Database database, SubjectKeys subjects, String station, ZoneId zone) {
        this.database = database;
        this.subjects = subjects;
        this.station = station;
        this.zone = zone;
    }

    @Override
    public UsagePage find(String userCode, OffsetDateTime start, OffsetDateTime end, long offset, int limit)
            throws HubUnavailableException {
        return database.read(handle -> new UsagePage(of(userCode, start, end, handle.createQuery(SELECT))
                .bind("limit", Math.max(1, Math.min(limit, ProtocolLimits.MOST_ROWS)))
                .bind("offset", Math.max(0, offset))
                .map((row, context) -> usage(row.getBytes("entry"), row.getLong("sequence"), row.getString("origin")))
                .list()));
    }

    @Override
    public long count(String userCode, OffsetDateTime start, OffsetDateTime end) throws HubUnavailableException {
        return database.read(handle -> of(userCode, start, end, handle.createQuery(COUNT))
                .mapTo(Long.class)
                .one());
    }

    private Query of(String userCode, OffsetDateTime start, OffsetDateTime end, Query query) {
        return query.bindList("keys", subjects.all(userCode))
                .bindList("uses", USES.stream().map(Action::name).toList())
                .bind("start", start.toInstant().toEpochMilli())
                .bind("end", end.toInstant().toEpochMilli());
    }

    private Usage usage(byte[] bytes, long sequence, String origin) {
        try {
            Entry entry = EntryCodec.decode(bytes);
            String what =
                    entry.service().or(entry::matter).map(code -> " " + code).orElse("");
            return new Usage(
                    entry.time(),
                    entry.action().name() + what,
                    origin.substring(0, origin.lastIndexOf('/')),
                    station + (entry.operator().isEmpty() ? "" : ", " + entry.operator()),
                    "OneWindow",
                    Optional.of(new UsagePlace(origin, sequence, entry.matter(), entry.items())));
        } catch (MalformedEntryException e) {
            throw new IllegalStateException("an entry in the store is damaged", e);
        }
    }

    @Override
    public UsagePeriod period() throws HubUnavailableException {
        return database.read(handle -> {
            Optional<LocalDate> first = day(handle, "MIN");
            Optional<LocalDate> last = day(handle, "MAX");
            return new UsagePeriod(first.map(this::midnight), last.map(day -> midnight(day.plusDays(1))));
        });
    }

    private static Optional<LocalDate> day(Handle handle, String which) {
        return handle.createQuery("SELECT " + which + "(entry_day) AS edge FROM counter_entry")
                .map((row, context) -> Optional.ofNullable(row.getDate("edge")).map(Date::toLocalDate))
                .one();
    }

    private OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(zone).toOffsetDateTime();
    }
}
