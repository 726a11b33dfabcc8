package org.onewindow.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.review.risk.EntryRef;

/** Counts requests by department. */
final class DepartmentCount {
    private static final Comparator<DepartmentFigures> BUSIEST_FIRST = Comparator.comparingLong(
                    DepartmentFigures::requests)
            .reversed()
            .thenComparing(DepartmentFigures::department);

    private long requests;
    private final Set<EntryRef> failed = new HashSet<>();
    private final Set<EntryRef> slowestOnes = new HashSet<>();
    private long slowest;
    private long total;
    private long timed;

    private DepartmentCount() {}

    static List<DepartmentFigures> of(LocalDate day, List<Entry> entries, LogNames names) {
        Map<String, DepartmentCount> counts = new TreeMap<>();
        for (Entry entry : entries) {
            if (DayFigures.hasEnded(entry)) {
                String department = entry.service().flatMap(names::department).orElse("");
                counts.computeIfAbsent(department, any -> new DepartmentCount()).add(entry);
            }
        }
        return counts.entrySet().stream()
                .map(each -> each.getValue().figures(day, each.getKey()))
                .sorted(BUSIEST_FIRST)
                .toList();
    }

    private void add(Entry entry) {
        requests++;
        if (!DayFigures.isAnswer(entry)) {
            failed.add(EntryRef.of(entry));
        }
        long millis = DayFigures.millis(entry);
        if (millis < Long.MAX_VALUE) {
            timed++;
            total += millis;
            if (millis >= slowest) {
                slowestOnes.clear();
                slowestOnes.add(EntryRef.of(entry));
                slowest = millis;
            }
        }
    }

    private DepartmentFigures figures(LocalDate day, String department) {
        LogFilter filter = LogFilter.of(day)
                .with(LogColumn.DEPARTMENT, Set.of(department))
                .with(Set.of(Action.ANSWERED, Action.REFUSED));
        return new DepartmentFigures(
                department,
                requests,
                failed.size(),
                slowest,
                timed == 0 ? 0 : total / timed,
                filter,
                filter.only(failed),
                filter.only(slowestOnes));
    }
}
