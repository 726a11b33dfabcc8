package org.onewindow.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.onewindow.journal.Entry;

/**
 * A day of several counters as a person looks through it, in memory, in order of time; a row's place is its number in that order. It holds no more than
 * a day, so that conditions on days are not asked for. Immutable; safe for use by several threads.
 */
final class ListedLog implements LogView {
    private final List<LogRow> rows = new ArrayList<>();
    private final LogNames names;

    /** Over entries in order of time. */
    ListedLog(List<Entry> entries, LogNames names) {
        this.names = names;
        for (Entry entry : entries) {
            rows.add(LogRow.of(entry, rows.size(), names));
        }
    }

    @Override
    public Standing standing() {
        return new Standing(State.CURRENT, rows.size(), rows.size());
    }

    @Override
    public List<LogRow> page(LogFilter filter, LogOrder order, OptionalLong after, int limit) {
        LogMatch match = new LogMatch(filter, names);
        int step = order == LogOrder.NEWEST_FIRST ? -1 : 1;
        int from = order == LogOrder.NEWEST_FIRST
                ? (int) Math.min(rows.size(), after.orElse(rows.size())) - 1
                : (int) Math.min(rows.size(), after.orElse(-1) + 1);
        List<LogRow> page = new ArrayList<>();
        for (int at = from; at >= 0 && at < rows.size() && page.size() < limit; at += step) {
            if (match.test(rows.get(at))) {
                page.add(rows.get(at));
            }
        }
        return page;
    }

    @Override
    public long count(LogFilter filter) {
        return rows.stream().filter(new LogMatch(filter, names)).count();
    }

    @Override
    public List<LogGroup> grouped(LogFilter filter, LogColumn by) {
        Map<String, List<LogRow>> groups = new TreeMap<>();
        rows.stream()
                .filter(new LogMatch(filter, names))
                .forEach(row -> groups.computeIfAbsent(LogMatch.value(row, by), any -> new ArrayList<>())
                        .add(row));
        return groups.entrySet().stream()
                .map(each -> LogGroup.of(each.getKey(), each.getValue()))
                .toList();
    }
}
