package org.onewindow.hub.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.onewindow.journal.Action;
import org.onewindow.protocol.WorkDay;
import org.onewindow.protocol.WorkDaysPage;

/**
 * Finds how far each log reaches with the work of a day: first how far it reaches at all, which the index of the days says by itself, then back from there to
 * the last entry about a person or a case, which is rarely far. Used within one transaction.
 */
final class WorkedDays {
    private static final String REACHED = "SELECT entry_day, log_id, MIN(sequence) AS oldest, MAX(sequence) AS newest"
            + " FROM counter_entry WHERE entry_day >= ? GROUP BY entry_day, log_id ORDER BY entry_day, log_id LIMIT ?";
    private static final String LAST_WORK = "SELECT MAX(sequence) FROM counter_entry WHERE log_id = ? AND entry_day = ?"
            + " AND sequence BETWEEN ? AND ? AND (subject_key IS NOT NULL OR action LIKE 'CASE%')"
            + " AND action <> '" + Action.USAGE_SLIP_GIVEN + "'";

    /** So many entries are looked at together. */
    private static final long STEP = 500;

    private final Handle handle;

    WorkedDays(Handle handle) {
        this.handle = handle;
    }

    private record Reached(LocalDate day, long log, long oldest, long newest) {}

    List<WorkDay> since(LocalDate day) {
        Map<Long, CounterLog> logs =
                CounterLogs.all(handle).stream().collect(Collectors.toMap(CounterLog::id, log -> log));
        List<WorkDay> days = new ArrayList<>();
        for (Reached reached : reached(day)) {
            CounterLog log = logs.get(reached.log());
            if (log != null) {
                String number = log.origin().substring(log.origin().lastIndexOf('/') + 1);
                lastWork(reached)
                        .ifPresent(last -> days.add(new WorkDay(reached.day(), log.counter(), number, last + 1)));
            }
        }
        return days;
    }

    private List<Reached> reached(LocalDate day) {
        return handle.createQuery(REACHED)
                .bind(0, day)
                .bind(1, WorkDaysPage.MOST)
                .map((row, context) -> new Reached(
                        row.getObject("entry_day", LocalDate.class),
                        row.getLong("log_id"),
                        row.getLong("oldest"),
                        row.getLong("newest")))
                .list();
    }

    private Optional<Long> lastWork(Reached reached) {
        for (long to = reached.newest(); to >= reached.oldest(); to -= STEP) {
            Optional<Long> last = handle.createQuery(LAST_WORK)
                    .bind(0, reached.log())
                    .bind(1, reached.day())
                    .bind(2, Math.max(reached.oldest(), to - STEP + 1))
                    .bind(3, to)
                    .map((row, context) -> Optional.ofNullable(row.getObject(1, Long.class)))
                    .one();
            if (last.isPresent()) {
                return last;
            }
        }
        return Optional.empty();
    }
}
