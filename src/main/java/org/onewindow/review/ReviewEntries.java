package org.onewindow.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.onewindow.journal.Action;
import org.onewindow.journal.Entry;
import org.onewindow.journal.JournalReader;

/**
 * Finds the few entries of the review itself in a long log: by the view as far as it has come, and by reading the rest. So nothing is missed while
 * the view catches up, or where there is none. Safe for use by several threads.
 */
public final class ReviewEntries {
    private static final int PAGE = 1_000;

    private final LogView view;
    private final JournalReader journal;

    /** Over this counter's journal and the view of it. */
    public ReviewEntries(LogView view, JournalReader journal) {
        this.view = view;
        this.journal = journal;
    }

    /** Entries with one of these actions since {@code from}, in order. */
    List<Entry> since(LocalDate from, Set<Action> actions) {
        LogView.Standing standing = view.standing();
        boolean usable = standing.state() == LogView.State.CURRENT || standing.state() == LogView.State.CATCHING_UP;
        long seen = usable ? standing.entries() : 0;
        List<Entry> found = new ArrayList<>();
        if (usable) {
            LogFilter filter = LogFilter.ALL.between(from, from.plusYears(100)).with(actions);
            OptionalLong after = OptionalLong.empty();
            List<LogRow> page;
            do {
                page = view.page(filter, LogOrder.OLDEST_FIRST, after, PAGE);
                page.stream().filter(row -> row.sequence() < seen).forEach(row -> found.add(entry(row.sequence())));
                after = page.isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of(page.get(page.size() - 1).sequence());
            } while (page.size() == PAGE);
        }
        try (Stream<Entry> rest = journal.from(seen)) {
            rest.filter(entry -> actions.contains(entry.action())
                            && !entry.time().toLocalDate().isBefore(from))
                    .forEach(found::add);
        }
        return found;
    }

    /** The days since {@code from} that have an entry with one of these actions, in order. */
    NavigableSet<LocalDate> daysWith(LocalDate from, Set<Action> actions) {
        LogView.Standing standing = view.standing();
        boolean usable = standing.state() == LogView.State.CURRENT || standing.state() == LogView.State.CATCHING_UP;
        NavigableSet<LocalDate> days = new TreeSet<>();
        if (usable) {
            LogFilter filter = LogFilter.ALL.between(from, from.plusYears(100)).with(actions);
            view.grouped(filter, LogColumn.DAY).forEach(group -> days.add(LocalDate.parse(group.value())));
        }
        try (Stream<Entry> rest = journal.from(usable ? standing.entries() : 0)) {
            rest.filter(entry -> actions.contains(entry.action()))
                    .map(entry -> entry.time().toLocalDate())
                    .filter(day -> !day.isBefore(from))
                    .forEach(days::add);
        }
        return days;
    }

    /**
     * The newest rows of an action on some days, by the view alone; the order does not matter.
     *
     * @return empty while the view does not have them all
     */
    Optional<List<LogRow>> newest(LocalDate from, LocalDate to, Action action, int most) {
        LogView.Standing standing = view.standing();
        if (standing.state() != LogView.State.CURRENT) {
            return Optional.empty();
        }
        LogFilter filter = LogFilter.ALL.between(from, to).with(Set.of(action));
        return Optional.of(view.page(filter, LogOrder.NEWEST_FIRST, OptionalLong.empty(), most));
    }

    private Entry entry(long sequence) {
        try (Stream<Entry> entries = journal.from(sequence)) {
            return entries.findFirst()
                    .orElseThrow(() -> new IllegalStateException("the view knows an entry the journal does not"));
        }
    }
}
