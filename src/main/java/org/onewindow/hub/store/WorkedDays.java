package org.onewindow.hub.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.onewindow.journal.EntryCodec;
import org.onewindow.journal.MalformedEntryException;
import org.onewindow.journal.Work;
import org.onewindow.protocol.WorkCursor;
import org.onewindow.protocol.WorkDay;
import org.onewindow.protocol.WorkDaysPage;

/**
 * Finds how far each log reaches with the work of a day: from one day and log to the next along the index, without reading what lies between, and in each back
 * from its last entry to the last that is work, which is rarely far. Used within one transaction.
 */
final class WorkedDays {
    private static final String FIRST = "SELECT entry_day, log_id, sequence FROM counter_entry WHERE ";
    private static final String IN_ORDER = " ORDER BY entry_day, log_id, sequence LIMIT 1";
    private static final String SAME_DAY = FIRST + "entry_day = ? AND log_id > ?" + IN_ORDER;
    private static final String LATER = FIRST + "entry_day > ?" + IN_ORDER;
    private static final String NEWEST = "SELECT sequence FROM counter_entry WHERE entry_day = ? AND log_id = ?"
            + " ORDER BY entry_day DESC, log_id DESC, sequence DESC LIMIT 1";
    private static final String ENTRIES = "SELECT sequence, entry FROM counter_entry WHERE entry_day = ? AND log_id = ?"
            + " AND sequence BETWEEN ? AND ?";

    /** So many entries are looked at first; then so many together. */
    private static final long FEW = 20;

    private static final long STEP = 500;

    private final Handle handle;

    WorkedDays(Handle handle) {
        this.handle = handle;
    }

    /** What of a log is dated on a day. */
    private record Reached(WorkCursor place, long oldest) {}

    /** A page from a day on: that many days of a log are looked at, those without work too. */
    WorkDaysPage since(LocalDate day, Optional<WorkCursor> after, int most) {
        Map<Long, CounterLog> logs =
                CounterLogs.all(handle).stream().collect(Collectors.toMap(CounterLog::id, log -> log));
        List<WorkDay> days = new ArrayList<>();
        Optional<Reached> reached = next(after.orElse(new WorkCursor(day, -1)));
        for (int seen = 1; reached.isPresent(); seen++) {
            Reached here = reached.get();
            work(here, Optional.ofNullable(logs.get(here.place().log()))).ifPresent(days::add);
            reached = next(here.place());
            if (seen == most) {
                return new WorkDaysPage(days, reached.map(further -> here.place()));
            }
        }
        return new WorkDaysPage(days, Optional.empty());
    }

    private Optional<WorkDay> work(Reached here, Optional<CounterLog> log) {
        return log.flatMap(known ->
                lastWork(here).map(last -> new WorkDay(here.place().day(), known.counter(), known.number(), last + 1)));
    }

    private Optional<Reached> next(WorkCursor after) {
        return first(SAME_DAY, after.day(), Optional.of(after.log()))
                .or(() -> first(LATER, after.day(), Optional.empty()));
    }

    private Optional<Reached> first(String query, LocalDate day, Optional<Long> log) {
        var asked = handle.createQuery(query).bind(0, day);
        log.ifPresent(number -> asked.bind(1, number));
        return asked.map((row, context) -> new Reached(
                        new WorkCursor(row.getObject("entry_day", LocalDate.class), row.getLong("log_id")),
                        row.getLong("sequence")))
                .findOne();
    }

    private Optional<Long> lastWork(Reached here) {
        long to = handle.createQuery(NEWEST)
                .bind(0, here.place().day())
                .bind(1, here.place().log())
                .mapTo(Long.class)
                .one();
        long step = FEW;
        while (to >= here.oldest()) {
            long from = Math.max(here.oldest(), to - step + 1);
            Optional<Long> last = lastWork(here, from, to);
            if (last.isPresent()) {
                return last;
            }
            to = from - 1;
            step = STEP;
        }
        return Optional.empty();
    }

    private Optional<Long> lastWork(Reached here, long from, long to) {
        return handle
                .createQuery(ENTRIES)
                .bind(0, here.place().day())
                .bind(1, here.place().log())
                .bind(2, from)
                .bind(3, to)
                .map((row, context) -> Map.entry(row.getLong("sequence"), row.getBytes("entry")))
                .list()
                .stream()
                .filter(each -> isWork(each.getValue()))
                .map(Map.Entry::getKey)
                .max(Long::compare);
    }

    private static boolean isWork(byte[] entry) {
        try {
            return Work.isWork(EntryCodec.decode(entry));
        } catch (MalformedEntryException e) {
            // None was taken that can't be read; fsck names what has become so, and a supervisor rather looks once too
            // often.
            return true;
        }
    }
}
