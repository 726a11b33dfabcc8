package org.onewindow.hub.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.onewindow.hub.FsckFinding;
import org.onewindow.hub.FsckFinding.Kind;
import org.onewindow.journal.EntryCodec;
import org.onewindow.journal.MalformedEntryException;

/**
 * Holds what is kept of one log's look-ups against their entries. A look-up that is missing is no finding: those of before the table was there are. For one
 * log, once.
 */
final class LookUpCheck {
    private static final int AT_ONCE = 1000;
    private static final int MOST_FINDINGS = 100;
    private static final String PAGE =
            "SELECT u.sequence, u.entry_day, u.operator, u.subject_key, u.written_at, e.entry"
                    + " FROM look_up u LEFT JOIN counter_entry e ON e.log_id = u.log_id AND e.sequence = u.sequence"
                    + " WHERE u.log_id = ? AND u.sequence > ? ORDER BY u.log_id, u.sequence LIMIT ?";

    private final Handle handle;
    private final CounterLog log;

    LookUpCheck(Handle handle, CounterLog log) {
        this.handle = handle;
        this.log = log;
    }

    private record Row(long sequence, boolean isAsItsEntrySays) {}

    List<FsckFinding> run() {
        List<FsckFinding> findings = new ArrayList<>();
        List<Row> rows = after(-1);
        while (!rows.isEmpty() && findings.size() < MOST_FINDINGS) {
            rows.stream()
                    .filter(row -> !row.isAsItsEntrySays())
                    .forEach(row -> findings.add(new FsckFinding(log.counter(), Kind.COLUMN_DIFFERS, row.sequence())));
            rows = after(rows.get(rows.size() - 1).sequence());
        }
        return findings.subList(0, Math.min(findings.size(), MOST_FINDINGS));
    }

    private List<Row> after(long sequence) {
        return handle.createQuery(PAGE)
                .bind(0, log.id())
                .bind(1, sequence)
                .bind(2, AT_ONCE)
                .map((row, context) -> new Row(
                        row.getLong("sequence"),
                        isAsSaid(
                                new LookUpRows.LookUp(
                                        row.getObject("entry_day", LocalDate.class),
                                        row.getString("operator"),
                                        row.getBytes("subject_key"),
                                        row.getLong("written_at")),
                                row.getBytes("entry"))))
                .list();
    }

    private static boolean isAsSaid(LookUpRows.LookUp kept, byte @Nullable [] entry) {
        if (entry == null) {
            return false;
        }
        try {
            return LookUpRows.in(EntryCodec.decode(entry))
                    .filter(said -> said.day().equals(kept.day())
                            && said.operator().equals(kept.operator())
                            && Arrays.equals(said.subjectKey(), kept.subjectKey())
                            && said.writtenAt() == kept.writtenAt())
                    .isPresent();
        } catch (MalformedEntryException e) {
            return false;
        }
    }
}
