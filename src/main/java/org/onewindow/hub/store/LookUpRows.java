package org.onewindow.hub.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.onewindow.journal.Entry;
import org.onewindow.journal.pace.PaceCount;

/** The table {@code look_up}. Stateless. */
final class LookUpRows {
    private static final String INSERT = "INSERT INTO look_up (log_id, sequence, entry_day, operator, subject_key,"
            + " written_at, taken_at) VALUES (?, ?, ?, ?, ?, ?, ?)";

    private static final String OF_A_DAY = "SELECT operator, subject_key, written_at FROM look_up"
            + " WHERE entry_day = ? AND taken_at < ? ORDER BY entry_day, log_id, sequence LIMIT ?";

    /** What fits the column; no sign-in name is otherwise, and no counter must be able to make a transaction fail that others are in. */
    private static final Pattern OPERATOR = Pattern.compile("[\\x21-\\x7e]{1,64}");

    private LookUpRows() {}

    /**
     * A row.
     *
     * @param writtenAt milliseconds since 1970
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record LookUp(LocalDate day, String operator, byte[] subjectKey, long writtenAt) {}

    /** What an entry has for a row; empty if it begins no look-up, or not at somebody by somebody. */
    static Optional<LookUp> in(Entry entry) {
        if (entry.action() != PaceCount.BEGINS
                || !OPERATOR.matcher(entry.operator()).matches()) {
            return Optional.empty();
        }
        return EntryRows.subjectKey(entry)
                .map(key -> new LookUp(
                        entry.time().toLocalDate(),
                        entry.operator(),
                        key,
                        entry.time().toInstant().toEpochMilli()));
    }

    /** Rows to be stored in one round trip, if there are any. */
    static Adding adding(Handle handle) {
        return new Adding(handle);
    }

    /** For one thread. */
    static final class Adding {
        private final Handle handle;
        private Optional<PreparedBatch> batch = Optional.empty();

        private Adding(Handle handle) {
            this.handle = handle;
        }

        /** Adds what of a counter's entries is a look-up; {@code log} is the counter's log as it is with them. */
        void add(CounterLog log, List<ReadBatch.Item> items) {
            items.forEach(item -> in(item.entry()).ifPresent(lookUp -> add(log, item.sequence(), lookUp)));
        }

        private void add(CounterLog log, long sequence, LookUp lookUp) {
            PreparedBatch rows = batch.orElseGet(() -> handle.prepareBatch(INSERT));
            batch = Optional.of(rows);
            rows.bind(0, log.id())
                    .bind(1, sequence)
                    .bind(2, lookUp.day())
                    .bind(3, lookUp.operator())
                    .bind(4, lookUp.subjectKey())
                    .bind(5, lookUp.writtenAt())
                    .bind(6, log.takenAt())
                    .add();
        }

        void execute() {
            batch.ifPresent(PreparedBatch::execute);
        }
    }

    /** The look-ups of a day that the hub took before a moment, in milliseconds since 1970; at most {@code most}, by log and sequence. */
    static List<PaceCount.LookUp> takenBefore(Handle handle, LocalDate day, long moment, int most) {
        return handle.createQuery(OF_A_DAY)
                .bind(0, day)
                .bind(1, moment)
                .bind(2, most)
                .map((row, context) -> new PaceCount.LookUp(
                        row.getString("operator"),
                        Instant.ofEpochMilli(row.getLong("written_at")),
                        new String(row.getBytes("subject_key"), StandardCharsets.ISO_8859_1)))
                .list();
    }
}
