package org.onewindow.vault.view;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.onewindow.journal.Action;
import org.onewindow.review.LogColumn;
import org.onewindow.review.LogFilter;
import org.onewindow.review.LogGroup;
import org.onewindow.review.LogNames;
import org.onewindow.review.LogOrder;
import org.onewindow.review.LogRow;
import org.onewindow.review.LogView;
import org.onewindow.vault.view.LogTerms.Column;

/** Looks through the log's columns in memory. Safe for use by several threads. */
final class StoredLogView implements LogView {
    private static final int LONGEST_PAGE = 10_000;

    private final Supplier<Standing> standing;
    private final Supplier<LogSnapshot> snapshot;
    private final LogNames names;

    StoredLogView(Supplier<Standing> standing, Supplier<LogSnapshot> snapshot, LogNames names) {
        this.standing = standing;
        this.snapshot = snapshot;
        this.names = names;
    }

    @Override
    public Standing standing() {
        return standing.get();
    }

    @Override
    public List<LogRow> page(LogFilter filter, LogOrder order, OptionalLong after, int limit) {
        if (limit < 1 || limit > LONGEST_PAGE) {
            throw new IllegalArgumentException("a page of " + limit);
        }
        LogSnapshot log = snapshot.get();
        LogQuery query = new LogQuery(filter, log.terms(), names);
        return order == LogOrder.NEWEST_FIRST
                ? newestFirst(log, query, after, limit)
                : oldestFirst(log, query, after, limit);
    }

    private List<LogRow> newestFirst(LogSnapshot log, LogQuery query, OptionalLong after, int limit) {
        List<LogRow> page = new ArrayList<>();
        long end = Math.min(after.orElse(Long.MAX_VALUE), log.size());
        for (int at = log.blockOf(end - 1); at >= 0 && end > 0 && page.size() < limit; at--) {
            LogBlock block = log.blocks().get(at);
            for (int i = query.select(block) - 1; i >= 0 && page.size() < limit; i--) {
                if (block.first() + query.row(i) < end) {
                    page.add(row(log, block, query.row(i)));
                }
            }
            end = block.first();
        }
        return page;
    }

    private List<LogRow> oldestFirst(LogSnapshot log, LogQuery query, OptionalLong after, int limit) {
        List<LogRow> page = new ArrayList<>();
        long from = after.isPresent() ? after.getAsLong() + 1 : 0;
        for (int at = log.blockOf(from); at < log.blocks().size() && page.size() < limit; at++) {
            LogBlock block = log.blocks().get(at);
            int found = query.select(block);
            for (int i = 0; i < found && page.size() < limit; i++) {
                if (block.first() + query.row(i) >= from) {
                    page.add(row(log, block, query.row(i)));
                }
            }
        }
        return page;
    }

    private LogRow row(LogSnapshot log, LogBlock block, int row) {
        LogColumns columns = block.columns();
        Optional<String> service = word(log, Column.SERVICE, columns, row);
        long subject = columns.subjects()[row];
        int millis = columns.millis()[row];
        return new LogRow(
                block.first() + row,
                block.first() + row,
                OffsetDateTime.ofInstant(
                        Instant.ofEpochMilli(columns.times()[row]),
                        ZoneOffset.ofTotalSeconds(columns.offsets()[row] * 60)),
                word(log, Column.COUNTER, columns, row).orElse(""),
                Action.valueOf(word(log, Column.ACTION, columns, row).orElseThrow()),
                word(log, Column.OPERATOR, columns, row).orElse(""),
                word(log, Column.ROLE, columns, row).orElse(""),
                word(log, Column.MATTER, columns, row),
                word(log, Column.CASE, columns, row),
                service,
                service.flatMap(names::department),
                word(log, Column.OUTCOME, columns, row),
                subject == 0 ? Optional.empty() : Optional.of("%016x".formatted(subject)),
                millis < 0 ? OptionalLong.empty() : OptionalLong.of(millis));
    }

    private static Optional<String> word(LogSnapshot log, Column column, LogColumns columns, int row) {
        int number = columns.term(column, row);
        return number == 0 ? Optional.empty() : Optional.of(log.terms().word(column, number));
    }

    @Override
    public long count(LogFilter filter) {
        LogSnapshot log = snapshot.get();
        LogQuery query = new LogQuery(filter, log.terms(), names);
        long count = 0;
        for (LogBlock block : log.blocks()) {
            count += query.select(block);
        }
        return count;
    }

    @Override
    public List<LogGroup> grouped(LogFilter filter, LogColumn by) {
        LogSnapshot log = snapshot.get();
        LogQuery query = new LogQuery(filter, log.terms(), names);
        LogGrouping grouping = new LogGrouping(log.terms(), names, by);
        for (LogBlock block : log.blocks()) {
            int found = query.select(block);
            LogColumns columns = block.columns();
            for (int i = 0; i < found; i++) {
                grouping.add(columns, query.row(i), block.first() + query.row(i));
            }
        }
        return grouping.groups();
    }

    /** The cases among some that the journal says are closed. */
    static List<String> closed(LogSnapshot log, List<String> cases) {
        LogFilter closings = LogFilter.ALL
                .with(java.util.Set.of(Action.CASE_CLOSED))
                .with(LogColumn.CASE, java.util.Set.copyOf(cases));
        Predicate<String> any = value -> !value.isEmpty();
        return cases.isEmpty()
                ? List.of()
                : new StoredLogView(() -> new Standing(State.CURRENT, 0, 0), () -> log, LogNames.NONE)
                        .grouped(closings, LogColumn.CASE).stream()
                                .map(LogGroup::value)
                                .filter(any)
                                .toList();
    }
}
