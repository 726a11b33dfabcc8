package org.onewindow.hub.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.onewindow.journal.Action;
import org.onewindow.journal.EntryCodec;
import org.onewindow.journal.MalformedEntryException;
import org.onewindow.journal.Work;
import org.onewindow.protocol.WorkCursor;
import org.onewindow.protocol.WorkDay;
import org.onewindow.protocol.WorkDaysPage;

/**
 * Finds how far each log reaches with the work of a day: from one day to the next along the index, without reading what lies between, and in each log back
 * from its last entry to the last that is work, which is rarely far. Used within one transaction.
 */
final class WorkedDays {
    private static final String NEXT_DAY =
            "SELECT entry_day FROM counter_entry WHERE entry_day >= ? ORDER BY entry_day, log_id, sequence LIMIT 1";
    private static final String BACKWARDS = "SELECT sequence, action, subject_key, entry FROM counter_entry"
            + " WHERE entry_day = ? AND log_id = ? AND sequence < ?"
            + " ORDER BY entry_day DESC, log_id DESC, sequence DESC LIMIT ?";

    /** So many entries are looked at first; then so many together. */
    private static final int FEW = 8;

    private static final int STEP = 500;

    private final Handle handle;

    WorkedDays(Handle handle) {
        this.handle = handle;
    }

    /** An entry, as far as it has to be looked into. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Row(long sequence, String action, boolean aboutSomebody, byte[] entry) {

        /** The columns say it of nearly all; the entry alone says whether one without a person is about a case. */
        boolean isWork() {
            try {
                return Work.isWork(Action.valueOf(action), aboutSomebody) || Work.isWork(EntryCodec.decode(entry));
            } catch (MalformedEntryException | IllegalArgumentException e) {
                // None was taken that can't be read. One that has become so is fsck's to name; a supervisor rather
                // looks once too often.
                return true;
            }
        }
    }

    /** A page from a day on: that many days of a log are looked at, those without work too. */
    WorkDaysPage since(LocalDate first, Optional<WorkCursor> after, int most) {
        List<CounterLog> logs = CounterLogs.all(handle).stream()
                .sorted(Comparator.comparingLong(CounterLog::id))
                .toList();
        List<WorkDay> days = new ArrayList<>();
        Optional<WorkCursor> reached = after;
        int seen = 0;
        Optional<LocalDate> day = nextDay(after.map(WorkCursor::day).orElse(first));
        while (day.isPresent()) {
            LocalDate here = day.get();
            for (CounterLog log : logs) {
                WorkCursor place = new WorkCursor(here, log.id());
                if (after.filter(cursor -> cursor.compareTo(place) >= 0).isPresent()) {
                    continue;
                }
                if (seen == most) {
                    return new WorkDaysPage(days, reached);
                }
                seen++;
                reached = Optional.of(place);
                lastWork(place).ifPresent(last -> days.add(new WorkDay(here, log.counter(), log.number(), last + 1)));
            }
            day = nextDay(here.plusDays(1));
        }
        return new WorkDaysPage(days, Optional.empty());
    }

    private Optional<LocalDate> nextDay(LocalDate from) {
        return handle.createQuery(NEXT_DAY)
                .bind(0, from)
                .map((row, context) -> row.getObject("entry_day", LocalDate.class))
                .findOne();
    }

    private Optional<Long> lastWork(WorkCursor place) {
        long before = Long.MAX_VALUE;
        int step = FEW;
        List<Row> rows;
        do {
            rows = backwards(place, before, step);
            Optional<Row> last = rows.stream().filter(Row::isWork).findFirst();
            if (last.isPresent()) {
                return last.map(Row::sequence);
            }
            before = rows.isEmpty() ? 0 : rows.get(rows.size() - 1).sequence();
            step = STEP;
        } while (!rows.isEmpty());
        return Optional.empty();
    }

    private List<Row> backwards(WorkCursor place, long before, int most) {
        return handle.createQuery(BACKWARDS)
                .bind(0, place.day())
                .bind(1, place.log())
                .bind(2, before)
                .bind(3, most)
                .map((row, context) -> new Row(
                        row.getLong("sequence"),
                        row.getString("action"),
                        row.getBytes("subject_key") != null,
                        row.getBytes("entry")))
                .list();
    }
}
